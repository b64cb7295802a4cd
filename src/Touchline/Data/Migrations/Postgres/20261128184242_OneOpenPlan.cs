using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OneOpenPlan : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Of plans that two began in the same instant the last alone was ever shown; it goes on, the others are closed.
            migrationBuilder.Sql("""
                UPDATE career_plan SET closed = opened
                WHERE closed IS NULL AND EXISTS (SELECT 1 FROM career_plan AS later
                    WHERE later.organisation_id = career_plan.organisation_id AND later.rep_id = career_plan.rep_id AND later.closed IS NULL AND later.id > career_plan.id)
                """);
            migrationBuilder.CreateIndex(
                name: "ix_career_plan_open",
                table: "career_plan",
                columns: new[] { "organisation_id", "rep_id" },
                unique: true,
                filter: "closed IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_career_plan_open",
                table: "career_plan");
        }
    }
}
