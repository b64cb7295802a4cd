using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class JobTries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "tries",
                table: "job",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "tries",
                table: "job");
        }
    }
}
