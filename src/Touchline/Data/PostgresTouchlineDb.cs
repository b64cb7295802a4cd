using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Touchline.Data;

/// <summary>PostgreSQL, for larger installations.</summary>
public sealed class PostgresTouchlineDb(DbContextOptions<PostgresTouchlineDb> options, OrganisationScope scope) : TouchlineDb(options, scope);

/// <summary>Used by <c>./migration</c> only.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresTouchlineDb>
{
    public PostgresTouchlineDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresTouchlineDb>().UseNpgsql("Host=localhost").UseSnakeCaseNamingConvention().Options, new OrganisationScope());
}
