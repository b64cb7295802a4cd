using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FastSaves : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "rules",
                table: "ledger_state",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "counted_days",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    days = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_days", x => new { x.organisation_id, x.person_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "recount",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    after = table.Column<Guid>(type: "TEXT", nullable: true),
                    done = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recount", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "revision_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "uncounted_session",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uncounted_session", x => new { x.organisation_id, x.session_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_organisation_id_due",
                table: "commitment",
                columns: new[] { "organisation_id", "due" });

            // What was counted before lacks the days of sessions: whoever reads first builds the ledger anew.
            migrationBuilder.Sql("DELETE FROM ledger_state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "counted_days");

            migrationBuilder.DropTable(
                name: "recount");

            migrationBuilder.DropTable(
                name: "revision_change");

            migrationBuilder.DropTable(
                name: "uncounted_session");

            migrationBuilder.DropIndex(
                name: "ix_commitment_organisation_id_due",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "rules",
                table: "ledger_state");
        }
    }
}
