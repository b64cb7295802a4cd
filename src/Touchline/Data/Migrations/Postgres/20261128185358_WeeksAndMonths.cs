using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WeeksAndMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_rollup_part_grain_organisation_id",
                table: "rollup");

            migrationBuilder.CreateIndex(
                name: "ix_rollup_month",
                table: "rollup",
                column: "part",
                filter: "grain = 1");

            migrationBuilder.CreateIndex(
                name: "ix_rollup_week",
                table: "rollup",
                column: "part",
                filter: "grain = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_rollup_month",
                table: "rollup");

            migrationBuilder.DropIndex(
                name: "ix_rollup_week",
                table: "rollup");

            migrationBuilder.CreateIndex(
                name: "ix_rollup_part_grain_organisation_id",
                table: "rollup",
                columns: new[] { "part", "grain", "organisation_id" });
        }
    }
}
