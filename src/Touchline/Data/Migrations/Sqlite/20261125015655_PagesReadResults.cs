using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PagesReadResults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_opportunity_organisation_id_closed",
                table: "opportunity",
                columns: new[] { "organisation_id", "closed" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_opportunity_organisation_id_closed",
                table: "opportunity");
        }
    }
}
