using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KindsAndLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "useful",
                table: "session_rep",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "checks_failed",
                table: "session",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "checks_passed",
                table: "session",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "rubric_id",
                table: "session",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rubric_version",
                table: "session",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "series_id",
                table: "session",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "starts",
                table: "session",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "own_checks_failed",
                table: "rollup_change",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "own_checks_passed",
                table: "rollup_change",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tree_checks_failed",
                table: "rollup_change",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tree_checks_passed",
                table: "rollup_change",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "own_checks_failed",
                table: "rollup",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "own_checks_passed",
                table: "rollup",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tree_checks_failed",
                table: "rollup",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "tree_checks_passed",
                table: "rollup",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "rules",
                table: "ledger_state",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateTable(
                name: "agenda_item",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_done = table.Column<bool>(type: "boolean", nullable: false),
                    carried_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_item", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_agenda_item_person_organisation_id_added_by",
                        columns: x => new { x.organisation_id, x.added_by },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_agenda_item_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "career_plan",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened = table.Column<DateOnly>(type: "date", nullable: false),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_with = table.Column<string>(type: "text", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: true),
                    drafted = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_plan", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_career_plan_person_organisation_id_rep_id",
                        columns: x => new { x.organisation_id, x.rep_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "commitment_review",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    commitment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment_review", x => new { x.organisation_id, x.session_id, x.commitment_id });
                    table.ForeignKey(
                        name: "fk_commitment_review_commitment_organisation_id_commitment_id",
                        columns: x => new { x.organisation_id, x.commitment_id },
                        principalTable: "commitment",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_commitment_review_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "counted_days",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    days = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_counted_days", x => new { x.organisation_id, x.person_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "effect_run",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    question = table.Column<string>(type: "text", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    fingerprint = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    findings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_effect_run", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "kind_words",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kind_words", x => new { x.organisation_id, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "recount",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    after = table.Column<Guid>(type: "uuid", nullable: true),
                    done = table.Column<int>(type: "integer", nullable: false),
                    of = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recount", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "revision_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "rubric",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    is_for_coaches = table.Column<bool>(type: "boolean", nullable: false),
                    segment = table.Column<string>(type: "text", nullable: true),
                    made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    skills_json = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rubric", x => new { x.organisation_id, x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "series",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    every_days = table.Column<int>(type: "integer", nullable: false),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    ended = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_series", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_series_person_organisation_id_coach_id",
                        columns: x => new { x.organisation_id, x.coach_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_series_person_organisation_id_rep_id",
                        columns: x => new { x.organisation_id, x.rep_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_check",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_reps = table.Column<bool>(type: "boolean", nullable: false),
                    outcome = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    closes = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_check", x => new { x.organisation_id, x.session_id, x.code });
                    table.ForeignKey(
                        name: "fk_session_check_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_part",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    writer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    draft = table.Column<string>(type: "text", nullable: true),
                    drafted = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    finished = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    changed = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_part", x => new { x.organisation_id, x.session_id, x.name, x.owner_id });
                    table.ForeignKey(
                        name: "fk_session_part_person_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_session_part_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "text_share",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_text_share", x => new { x.organisation_id, x.rep_id, x.coach_id });
                    table.ForeignKey(
                        name: "fk_text_share_person_organisation_id_coach_id",
                        columns: x => new { x.organisation_id, x.coach_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_text_share_person_organisation_id_rep_id",
                        columns: x => new { x.organisation_id, x.rep_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "uncounted_session",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_uncounted_session", x => new { x.organisation_id, x.session_id });
                });

            migrationBuilder.CreateTable(
                name: "career_plan_version",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    writer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    signed_by_rep = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    signed_by_coach = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_career_plan_version", x => new { x.organisation_id, x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_career_plan_version_career_plan_organisation_id_plan_id",
                        columns: x => new { x.organisation_id, x.plan_id },
                        principalTable: "career_plan",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    moved = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_milestone", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_milestone_career_plan_organisation_id_plan_id",
                        columns: x => new { x.organisation_id, x.plan_id },
                        principalTable: "career_plan",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_opportunity_organisation_id_closed",
                table: "opportunity",
                columns: new[] { "organisation_id", "closed" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_organisation_id_due",
                table: "commitment",
                columns: new[] { "organisation_id", "due" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_organisation_id_added_by",
                table: "agenda_item",
                columns: new[] { "organisation_id", "added_by" });

            migrationBuilder.CreateIndex(
                name: "ix_agenda_item_organisation_id_session_id",
                table: "agenda_item",
                columns: new[] { "organisation_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_career_plan_organisation_id_rep_id",
                table: "career_plan",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_review_organisation_id_commitment_id",
                table: "commitment_review",
                columns: new[] { "organisation_id", "commitment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_effect_run_organisation_id_question",
                table: "effect_run",
                columns: new[] { "organisation_id", "question" });

            migrationBuilder.CreateIndex(
                name: "ix_milestone_organisation_id_plan_id",
                table: "milestone",
                columns: new[] { "organisation_id", "plan_id" });

            migrationBuilder.CreateIndex(
                name: "ix_series_organisation_id_coach_id",
                table: "series",
                columns: new[] { "organisation_id", "coach_id" });

            migrationBuilder.CreateIndex(
                name: "ix_series_organisation_id_rep_id",
                table: "series",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_check_organisation_id_closes",
                table: "session_check",
                columns: new[] { "organisation_id", "closes" },
                filter: "outcome = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_session_part_organisation_id_owner_id",
                table: "session_part",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_text_share_organisation_id_coach_id",
                table: "text_share",
                columns: new[] { "organisation_id", "coach_id" });

            // What was counted before lacks the days of sessions: whoever reads first builds the ledger anew.
            migrationBuilder.Sql("DELETE FROM ledger_state");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agenda_item");

            migrationBuilder.DropTable(
                name: "career_plan_version");

            migrationBuilder.DropTable(
                name: "commitment_review");

            migrationBuilder.DropTable(
                name: "counted_days");

            migrationBuilder.DropTable(
                name: "effect_run");

            migrationBuilder.DropTable(
                name: "kind_words");

            migrationBuilder.DropTable(
                name: "milestone");

            migrationBuilder.DropTable(
                name: "recount");

            migrationBuilder.DropTable(
                name: "revision_change");

            migrationBuilder.DropTable(
                name: "rubric");

            migrationBuilder.DropTable(
                name: "series");

            migrationBuilder.DropTable(
                name: "session_check");

            migrationBuilder.DropTable(
                name: "session_part");

            migrationBuilder.DropTable(
                name: "text_share");

            migrationBuilder.DropTable(
                name: "uncounted_session");

            migrationBuilder.DropTable(
                name: "career_plan");

            migrationBuilder.DropIndex(
                name: "ix_opportunity_organisation_id_closed",
                table: "opportunity");

            migrationBuilder.DropIndex(
                name: "ix_commitment_organisation_id_due",
                table: "commitment");

            migrationBuilder.DropColumn(
                name: "useful",
                table: "session_rep");

            migrationBuilder.DropColumn(
                name: "checks_failed",
                table: "session");

            migrationBuilder.DropColumn(
                name: "checks_passed",
                table: "session");

            migrationBuilder.DropColumn(
                name: "rubric_id",
                table: "session");

            migrationBuilder.DropColumn(
                name: "rubric_version",
                table: "session");

            migrationBuilder.DropColumn(
                name: "series_id",
                table: "session");

            migrationBuilder.DropColumn(
                name: "starts",
                table: "session");

            migrationBuilder.DropColumn(
                name: "own_checks_failed",
                table: "rollup_change");

            migrationBuilder.DropColumn(
                name: "own_checks_passed",
                table: "rollup_change");

            migrationBuilder.DropColumn(
                name: "tree_checks_failed",
                table: "rollup_change");

            migrationBuilder.DropColumn(
                name: "tree_checks_passed",
                table: "rollup_change");

            migrationBuilder.DropColumn(
                name: "own_checks_failed",
                table: "rollup");

            migrationBuilder.DropColumn(
                name: "own_checks_passed",
                table: "rollup");

            migrationBuilder.DropColumn(
                name: "tree_checks_failed",
                table: "rollup");

            migrationBuilder.DropColumn(
                name: "tree_checks_passed",
                table: "rollup");

            migrationBuilder.DropColumn(
                name: "rules",
                table: "ledger_state");
        }
    }
}
