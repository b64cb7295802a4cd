using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Touchline.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "chain",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ancestor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    up = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chain", x => new { x.organisation_id, x.person_id, x.ancestor_id, x.from });
                });

            migrationBuilder.CreateTable(
                name: "contest",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asker = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    figure = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contest", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "holiday",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday", x => new { x.organisation_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "import_run",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor = table.Column<string>(type: "text", nullable: false),
                    created = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    rejected = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    can_be_undone = table.Column<bool>(type: "boolean", nullable: false),
                    undone = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_run", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "job",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    queued = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "ledger_state",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_state", x => x.organisation_id);
                });

            migrationBuilder.CreateTable(
                name: "line_interval",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<short>(type: "smallint", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    times = table.Column<short>(type: "smallint", nullable: false),
                    days = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_line_interval", x => new { x.organisation_id, x.person_id, x.kind, x.state, x.from });
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    fiscal_year_starts = table.Column<int>(type: "integer", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    weights = table.Column<string>(type: "text", nullable: false),
                    working_week_hours = table.Column<int>(type: "integer", nullable: false),
                    demo_day = table.Column<DateOnly>(type: "date", nullable: true),
                    standards_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    email = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true),
                    region = table.Column<string>(type: "text", nullable: true),
                    starts = table.Column<DateOnly>(type: "date", nullable: true),
                    ends = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "rollup",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    grain = table.Column<short>(type: "smallint", nullable: false),
                    own_due = table.Column<int>(type: "integer", nullable: false),
                    own_in_standard = table.Column<int>(type: "integer", nullable: false),
                    own_excused = table.Column<int>(type: "integer", nullable: false),
                    own_sessions = table.Column<int>(type: "integer", nullable: false),
                    own_verified = table.Column<int>(type: "integer", nullable: false),
                    own_late_logged = table.Column<int>(type: "integer", nullable: false),
                    own_minutes = table.Column<int>(type: "integer", nullable: false),
                    own_coach_due = table.Column<int>(type: "integer", nullable: false),
                    own_coach_kept = table.Column<int>(type: "integer", nullable: false),
                    own_rep_due = table.Column<int>(type: "integer", nullable: false),
                    own_rep_kept = table.Column<int>(type: "integer", nullable: false),
                    tree_due = table.Column<int>(type: "integer", nullable: false),
                    tree_in_standard = table.Column<int>(type: "integer", nullable: false),
                    tree_excused = table.Column<int>(type: "integer", nullable: false),
                    tree_sessions = table.Column<int>(type: "integer", nullable: false),
                    tree_verified = table.Column<int>(type: "integer", nullable: false),
                    tree_late_logged = table.Column<int>(type: "integer", nullable: false),
                    tree_minutes = table.Column<int>(type: "integer", nullable: false),
                    tree_coach_due = table.Column<int>(type: "integer", nullable: false),
                    tree_coach_kept = table.Column<int>(type: "integer", nullable: false),
                    tree_rep_due = table.Column<int>(type: "integer", nullable: false),
                    tree_rep_kept = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rollup", x => new { x.organisation_id, x.coach_id, x.grain, x.part, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "rollup_change",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    own_due = table.Column<int>(type: "integer", nullable: false),
                    own_in_standard = table.Column<int>(type: "integer", nullable: false),
                    own_excused = table.Column<int>(type: "integer", nullable: false),
                    own_sessions = table.Column<int>(type: "integer", nullable: false),
                    own_verified = table.Column<int>(type: "integer", nullable: false),
                    own_late_logged = table.Column<int>(type: "integer", nullable: false),
                    own_minutes = table.Column<int>(type: "integer", nullable: false),
                    own_coach_due = table.Column<int>(type: "integer", nullable: false),
                    own_coach_kept = table.Column<int>(type: "integer", nullable: false),
                    own_rep_due = table.Column<int>(type: "integer", nullable: false),
                    own_rep_kept = table.Column<int>(type: "integer", nullable: false),
                    tree_due = table.Column<int>(type: "integer", nullable: false),
                    tree_in_standard = table.Column<int>(type: "integer", nullable: false),
                    tree_excused = table.Column<int>(type: "integer", nullable: false),
                    tree_sessions = table.Column<int>(type: "integer", nullable: false),
                    tree_verified = table.Column<int>(type: "integer", nullable: false),
                    tree_late_logged = table.Column<int>(type: "integer", nullable: false),
                    tree_minutes = table.Column<int>(type: "integer", nullable: false),
                    tree_coach_due = table.Column<int>(type: "integer", nullable: false),
                    tree_coach_kept = table.Column<int>(type: "integer", nullable: false),
                    tree_rep_due = table.Column<int>(type: "integer", nullable: false),
                    tree_rep_kept = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                });

            migrationBuilder.CreateTable(
                name: "saved_view",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    query = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_view", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    logged = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    calendar_event = table.Column<string>(type: "text", nullable: true),
                    notes = table.Column<string>(type: "text", nullable: false),
                    deleted = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_as = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "import_undo",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_undo", x => new { x.organisation_id, x.import_id, x.place });
                    table.ForeignKey(
                        name: "fk_import_undo_import_run_organisation_id_import_id",
                        columns: x => new { x.organisation_id, x.import_id },
                        principalTable: "import_run",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    is_operations = table.Column<bool>(type: "boolean", nullable: false),
                    display_name = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "coaching_request",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<DateOnly>(type: "date", nullable: false),
                    closed = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "delegation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    rep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_delegation_person_organisation_id_delegate_id",
                        columns: x => new { x.organisation_id, x.delegate_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_delegation_person_organisation_id_rep_id",
                        columns: x => new { x.organisation_id, x.rep_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draw",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    drawn_id = table.Column<Guid>(type: "uuid", nullable: false),
                    among = table.Column<string>(type: "text", nullable: false),
                    set = table.Column<string>(type: "text", nullable: false)
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
                name: "excuse",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    applies_to = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_excuse", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_excuse_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "text", nullable: false),
                    expires = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    used = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_invitation_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leave",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leave", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_leave_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "opportunity",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    won = table.Column<bool>(type: "boolean", nullable: true),
                    opened = table.Column<DateOnly>(type: "date", nullable: true),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opportunity", x => new { x.organisation_id, x.external_id });
                    table.ForeignKey(
                        name: "fk_opportunity_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "owner_alias",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    alias = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_alias", x => new { x.organisation_id, x.alias });
                    table.ForeignKey(
                        name: "fk_owner_alias_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporting_line",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporting_line", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_reporting_line_person_organisation_id_coach_id",
                        columns: x => new { x.organisation_id, x.coach_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reporting_line_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "result",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    metric = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_result", x => new { x.organisation_id, x.person_id, x.month, x.metric });
                    table.ForeignKey(
                        name: "fk_result_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "segment_membership",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    segment = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_segment_membership", x => new { x.organisation_id, x.person_id, x.from });
                    table.ForeignKey(
                        name: "fk_segment_membership_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "snooze",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    coach_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rep_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "standard",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    times = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    segment = table.Column<string>(type: "text", nullable: true),
                    team_of = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standard", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_standard_person_organisation_id_team_of",
                        columns: x => new { x.organisation_id, x.team_of },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" });
                });

            migrationBuilder.CreateTable(
                name: "commitment",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    external_id = table.Column<string>(type: "text", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    made = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    moved_to = table.Column<DateOnly>(type: "date", nullable: true),
                    closed = table.Column<DateOnly>(type: "date", nullable: true),
                    outcome = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_commitment", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_commitment_person_organisation_id_owner_id",
                        columns: x => new { x.organisation_id, x.owner_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_commitment_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "private_note",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_private_note", x => new { x.organisation_id, x.session_id, x.author_id });
                    table.ForeignKey(
                        name: "fk_private_note_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_coach",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_coach", x => new { x.organisation_id, x.session_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_session_coach_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_session_coach_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_rep",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    response = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_rep", x => new { x.organisation_id, x.session_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_session_rep_person_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "person",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_session_rep_session_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "session",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_organisation_id_person_id",
                table: "account",
                columns: new[] { "organisation_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_organisation_id_about",
                table: "audit_entry",
                columns: new[] { "organisation_id", "about" });

            migrationBuilder.CreateIndex(
                name: "ix_chain_organisation_id_ancestor_id",
                table: "chain",
                columns: new[] { "organisation_id", "ancestor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_coaching_request_organisation_id_rep_id",
                table: "coaching_request",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_organisation_id_external_id",
                table: "commitment",
                columns: new[] { "organisation_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_commitment_organisation_id_owner_id",
                table: "commitment",
                columns: new[] { "organisation_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_commitment_organisation_id_session_id",
                table: "commitment",
                columns: new[] { "organisation_id", "session_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contest_organisation_id_asked_by",
                table: "contest",
                columns: new[] { "organisation_id", "asked_by" });

            migrationBuilder.CreateIndex(
                name: "ix_delegation_organisation_id_delegate_id",
                table: "delegation",
                columns: new[] { "organisation_id", "delegate_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delegation_organisation_id_rep_id",
                table: "delegation",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_draw_organisation_id_coach_id_day_set",
                table: "draw",
                columns: new[] { "organisation_id", "coach_id", "day", "set" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_excuse_organisation_id_person_id",
                table: "excuse",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_run_organisation_id_at",
                table: "import_run",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_code_hash",
                table: "invitation",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_organisation_id_person_id",
                table: "invitation",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_job_state_queued",
                table: "job",
                columns: new[] { "state", "queued" });

            migrationBuilder.CreateIndex(
                name: "ix_leave_organisation_id_person_id",
                table: "leave",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_line_interval_organisation_id_coach_id_until",
                table: "line_interval",
                columns: new[] { "organisation_id", "coach_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_line_interval_organisation_id_until",
                table: "line_interval",
                columns: new[] { "organisation_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_opportunity_organisation_id_person_id_closed",
                table: "opportunity",
                columns: new[] { "organisation_id", "person_id", "closed" });

            migrationBuilder.CreateIndex(
                name: "ix_owner_alias_organisation_id_person_id",
                table: "owner_alias",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_organisation_id_external_id",
                table: "person",
                columns: new[] { "organisation_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reporting_line_organisation_id_coach_id",
                table: "reporting_line",
                columns: new[] { "organisation_id", "coach_id" });

            migrationBuilder.CreateIndex(
                name: "ix_reporting_line_organisation_id_person_id_from",
                table: "reporting_line",
                columns: new[] { "organisation_id", "person_id", "from" });

            migrationBuilder.CreateIndex(
                name: "ix_rollup_organisation_id_part",
                table: "rollup",
                columns: new[] { "organisation_id", "part" },
                filter: "grain = 1");

            migrationBuilder.CreateIndex(
                name: "ix_rollup_change_organisation_id_coach_id_part",
                table: "rollup_change",
                columns: new[] { "organisation_id", "coach_id", "part" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_view_organisation_id_account_id",
                table: "saved_view",
                columns: new[] { "organisation_id", "account_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_organisation_id_day",
                table: "session",
                columns: new[] { "organisation_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_session_organisation_id_external_id",
                table: "session",
                columns: new[] { "organisation_id", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_organisation_id_sent_as",
                table: "session",
                columns: new[] { "organisation_id", "sent_as" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_coach_organisation_id_person_id",
                table: "session_coach",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_session_rep_organisation_id_person_id",
                table: "session_rep",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_snooze_organisation_id_coach_id_until",
                table: "snooze",
                columns: new[] { "organisation_id", "coach_id", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_snooze_organisation_id_rep_id",
                table: "snooze",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_standard_organisation_id_team_of",
                table: "standard",
                columns: new[] { "organisation_id", "team_of" });

            // The audit trail is append-only, whoever asks: the database itself refuses to change it.
            migrationBuilder.Sql("CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail cannot be changed'; END $$;");
            migrationBuilder.Sql("CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "chain");

            migrationBuilder.DropTable(
                name: "coaching_request");

            migrationBuilder.DropTable(
                name: "commitment");

            migrationBuilder.DropTable(
                name: "contest");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "draw");

            migrationBuilder.DropTable(
                name: "excuse");

            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "import_undo");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "job");

            migrationBuilder.DropTable(
                name: "leave");

            migrationBuilder.DropTable(
                name: "ledger_state");

            migrationBuilder.DropTable(
                name: "line_interval");

            migrationBuilder.DropTable(
                name: "opportunity");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "owner_alias");

            migrationBuilder.DropTable(
                name: "private_note");

            migrationBuilder.DropTable(
                name: "reporting_line");

            migrationBuilder.DropTable(
                name: "result");

            migrationBuilder.DropTable(
                name: "rollup");

            migrationBuilder.DropTable(
                name: "rollup_change");

            migrationBuilder.DropTable(
                name: "saved_view");

            migrationBuilder.DropTable(
                name: "segment_membership");

            migrationBuilder.DropTable(
                name: "session_coach");

            migrationBuilder.DropTable(
                name: "session_rep");

            migrationBuilder.DropTable(
                name: "snooze");

            migrationBuilder.DropTable(
                name: "standard");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "import_run");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "person");
        }
    }
}
