using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Touchline.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepStructure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_rollup_organisation_id_part",
                table: "rollup");

            migrationBuilder.AddColumn<Guid>(
                name: "structure",
                table: "ledger_state",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.CreateIndex(
                name: "ix_rollup_part_grain_organisation_id",
                table: "rollup",
                columns: new[] { "part", "grain", "organisation_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_rollup_part_grain_organisation_id",
                table: "rollup");

            migrationBuilder.DropColumn(
                name: "structure",
                table: "ledger_state");

            migrationBuilder.CreateIndex(
                name: "ix_rollup_organisation_id_part",
                table: "rollup",
                columns: new[] { "organisation_id", "part" },
                filter: "grain = 1");
        }
    }
}
