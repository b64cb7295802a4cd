using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Sqlite
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "holiday",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_holiday", x => new { x.organisation_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "organisation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    fiscal_year_starts = table.Column<int>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    weights = table.Column<string>(type: "TEXT", nullable: false),
                    working_week_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    demo_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    standards_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    starts = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ends = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    logged = table.Column<DateTime>(type: "TEXT", nullable: true),
                    calendar_event = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    deleted = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_as = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_operations = table.Column<bool>(type: "INTEGER", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "delegation",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rep_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    delegate_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                name: "excuse",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    applies_to = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", nullable: false),
                    expires = table.Column<DateTime>(type: "TEXT", nullable: false),
                    used = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    won = table.Column<bool>(type: "INTEGER", nullable: true),
                    opened = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    amount = table.Column<decimal>(type: "TEXT", nullable: true)
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
                name: "reporting_line",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    coach_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    metric = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: false)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    segment = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "standard",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    segment = table.Column<string>(type: "TEXT", nullable: true),
                    team_of = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    made = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    moved_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "TEXT", nullable: false)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    organisation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    response = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
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
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
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
                name: "ix_delegation_organisation_id_delegate_id",
                table: "delegation",
                columns: new[] { "organisation_id", "delegate_id" });

            migrationBuilder.CreateIndex(
                name: "ix_delegation_organisation_id_rep_id",
                table: "delegation",
                columns: new[] { "organisation_id", "rep_id" });

            migrationBuilder.CreateIndex(
                name: "ix_excuse_organisation_id_person_id",
                table: "excuse",
                columns: new[] { "organisation_id", "person_id" });

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
                name: "ix_leave_organisation_id_person_id",
                table: "leave",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_opportunity_organisation_id_person_id_closed",
                table: "opportunity",
                columns: new[] { "organisation_id", "person_id", "closed" });

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
                name: "ix_standard_organisation_id_team_of",
                table: "standard",
                columns: new[] { "organisation_id", "team_of" });
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
                name: "commitment");

            migrationBuilder.DropTable(
                name: "delegation");

            migrationBuilder.DropTable(
                name: "excuse");

            migrationBuilder.DropTable(
                name: "holiday");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "leave");

            migrationBuilder.DropTable(
                name: "opportunity");

            migrationBuilder.DropTable(
                name: "organisation");

            migrationBuilder.DropTable(
                name: "private_note");

            migrationBuilder.DropTable(
                name: "reporting_line");

            migrationBuilder.DropTable(
                name: "result");

            migrationBuilder.DropTable(
                name: "segment_membership");

            migrationBuilder.DropTable(
                name: "session_coach");

            migrationBuilder.DropTable(
                name: "session_rep");

            migrationBuilder.DropTable(
                name: "standard");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "person");
        }
    }
}
