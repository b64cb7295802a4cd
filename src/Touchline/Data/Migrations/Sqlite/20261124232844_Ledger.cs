using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "chain",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ancestor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    up = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chain", x => new { x.organisation_id, x.person_id, x.ancestor_id, x.from });
                });

            migrationBuilder.CreateTable(
                name: "ledger_state",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    through = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_state", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "line_interval",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    state = table.Column<short>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    times = table.Column<short>(type: "INTEGER", nullable: false),
                    days = table.Column<short>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_interval", x => new { x.organisation_id, x.person_id, x.kind, x.state, x.from });
                });

            migrationBuilder.CreateTable(
                name: "rollup",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    grain = table.Column<short>(type: "INTEGER", nullable: false),
                    own_due = table.Column<int>(type: "INTEGER", nullable: false),
                    own_in_standard = table.Column<int>(type: "INTEGER", nullable: false),
                    own_excused = table.Column<int>(type: "INTEGER", nullable: false),
                    own_sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    own_verified = table.Column<int>(type: "INTEGER", nullable: false),
                    own_late_logged = table.Column<int>(type: "INTEGER", nullable: false),
                    own_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    own_coach_due = table.Column<int>(type: "INTEGER", nullable: false),
                    own_coach_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    own_rep_due = table.Column<int>(type: "INTEGER", nullable: false),
                    own_rep_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_due = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_in_standard = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_excused = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_verified = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_late_logged = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_coach_due = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_coach_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_rep_due = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_rep_kept = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rollup", x => new { x.organisation_id, x.coach_id, x.grain, x.part, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "rollup_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    own_due = table.Column<int>(type: "INTEGER", nullable: false),
                    own_in_standard = table.Column<int>(type: "INTEGER", nullable: false),
                    own_excused = table.Column<int>(type: "INTEGER", nullable: false),
                    own_sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    own_verified = table.Column<int>(type: "INTEGER", nullable: false),
                    own_late_logged = table.Column<int>(type: "INTEGER", nullable: false),
                    own_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    own_coach_due = table.Column<int>(type: "INTEGER", nullable: false),
                    own_coach_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    own_rep_due = table.Column<int>(type: "INTEGER", nullable: false),
                    own_rep_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_due = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_in_standard = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_excused = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_sessions = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_verified = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_late_logged = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_coach_due = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_coach_kept = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_rep_due = table.Column<int>(type: "INTEGER", nullable: false),
                    tree_rep_kept = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateIndex(
                name: "ix_rollup_organisation_id_part",
                table: "rollup",
                columns: new[] { "organisation_id", "part" },
                filter: "grain = 1");

            migrationBuilder.CreateIndex(
                name: "ix_chain_organisation_id_ancestor_id",
                table: "chain",
                columns: new[] { "organisation_id", "ancestor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_line_interval_organisation_id_coach_id_until",
                table: "line_interval",
                columns: new[] { "organisation_id", "coach_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_line_interval_organisation_id_until",
                table: "line_interval",
                columns: new[] { "organisation_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_rollup_change_organisation_id_coach_id_part",
                table: "rollup_change",
                columns: new[] { "organisation_id", "coach_id", "part" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "chain");

            migrationBuilder.DropTable(
                name: "ledger_state");

            migrationBuilder.DropTable(
                name: "line_interval");

            migrationBuilder.DropTable(
                name: "rollup");

            migrationBuilder.DropTable(
                name: "rollup_change");
        }
    }
}
