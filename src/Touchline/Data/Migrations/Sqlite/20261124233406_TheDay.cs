using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TheDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "coaching_request",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rep_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    made = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_coaching_request", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_coaching_request_person_organisation_id_rep_id",
                        columns: x => new { x.organisation_id, x.rep_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contest",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    asked_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    asker = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    figure = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    answered_by = table.Column<string>(type: "TEXT", nullable: false),
                    answered_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contest", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "draw",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drawn_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    among = table.Column<string>(type: "TEXT", nullable: false),
                    set = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draw", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_draw_person_organisation_id_coach_id",
                        columns: x => new { x.organisation_id, x.coach_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    query = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "snooze",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rep_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    made = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_snooze", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_snooze_person_organisation_id_coach_id",
                        columns: x => new { x.organisation_id, x.coach_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_snooze_person_organisation_id_rep_id",
                        columns: x => new { x.organisation_id, x.rep_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_coaching_request_organisation_id_rep_id",
                table: "coaching_request",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contest_organisation_id_asked_by",
                table: "contest",
                columns: new[] { "organisation_id", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_draw_organisation_id_coach_id_day_set",
                table: "draw",
                columns: new[] { "organisation_id", "coach_id", "day", "set" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_organisation_id_account_id",
                table: "saved_view",
                columns: new[] { "organisation_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_snooze_organisation_id_coach_id_until",
                table: "snooze",
                columns: new[] { "organisation_id", "coach_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_snooze_organisation_id_rep_id",
                table: "snooze",
                columns: new[] { "organisation_id", "rep_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "coaching_request");

            migrationBuilder.DropTable(
                name: "contest");

            migrationBuilder.DropTable(
                name: "draw");

            migrationBuilder.DropTable(
                name: "saved_view");

            migrationBuilder.DropTable(
                name: "snooze");
        }
    }
}
