using System.Linq.Expressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Touchline.Data.Ledger;
using Touchline.Model;

namespace Touchline.Data;

/// <summary>The unit of work over one model for both databases. Tables are touched in this folder only.</summary>
public abstract class TouchlineDb(DbContextOptions options, OrganisationScope scope)
    : IdentityUserContext<Account, Guid>(options)
{
    public OrganisationId OrganisationId => scope.Id;

    public OrganisationScope Scope => scope;

    /// <summary>Rows of the organisation in scope.</summary>
    internal IQueryable<T> Rows<T>() where T : class => Set<T>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TouchlineDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
            if (entity.ClrType != typeof(Account) && entity.ClrType.GetProperty(nameof(OrganisationId)) is not null)
                entity.SetQueryFilter(OfThisOrganisation(entity.ClrType));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Apply(configurationBuilder);

    private LambdaExpression OfThisOrganisation(Type entity)
    {
        var row = Expression.Parameter(entity, "row");
        var mine = Expression.Property(Expression.Constant(this, typeof(TouchlineDb)), nameof(OrganisationId));
        return Expression.Lambda(Expression.Equal(Expression.Property(row, nameof(OrganisationId)), mine), row);
    }

    /// <summary>
    /// Saves once, keeps the ledger equal to the records, and raises the organisation's revision, so that kept snapshots of
    /// its records are known to be old.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changed = scope.IsSet ? ChangeTracker.Entries().Where(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).ToList() : [];
        if (!changed.Any(entry => entry.Entity is not (IBesideTheRecords or AuditEntry or Account or Invitation or IdentityUserToken<Guid>)))
            return await WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        return await WriteAsync(
            async () =>
            {
                var touched = WhatIsTouched.By(changed);
                if (SaveOfNew.Is(this, touched, changed))
                {
                    var made = await new SaveOfNew(this, touched, changed).RunAsync(cancellationToken);
                    if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
                    return made;
                }
                await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
                var ledger = await LedgerKeeper.BeforeAsync(this, touched, new Statements(this), cancellationToken);
                var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
                var last = new Statements(this);
                if (ledger is not null) await ledger.AfterAsync(last, cancellationToken);
                if (touched.ChangesStructure) LedgerStates.ChangeStructure(last, OrganisationId);
                RaiseRevision(last);
                await last.RunAsync(cancellationToken);
                if (own is not null) await own.CommitAsync(cancellationToken);
                return written;
            },
            cancellationToken);
    }

    /// <summary>Marks kept snapshots of the organisation's records as old; bulk writes call it in their transaction.</summary>
    public async Task RaiseRevisionAsync(CancellationToken cancellation)
    {
        var statements = new Statements(this);
        RaiseRevision(statements);
        await Database.OpenConnectionAsync(cancellation);
        try
        {
            await statements.RunAsync(cancellation);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    // Where many save at once each adds a row, which is folded later: the organisation's row would let one pass after the other.
    internal void RaiseRevision(Statements statements)
    {
        Raised++;
        if (statements.IsSqlite) statements.Do("UPDATE organisation SET revision = revision + 1 WHERE id = $1", OrganisationId.Value);
        else statements.Do("INSERT INTO revision_change (organisation_id) VALUES ($1)", OrganisationId.Value);
    }

    /// <summary>Lets the database learn how large its tables have become, where it does not do so by itself.</summary>
    public virtual Task LearnSizesAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Lets this unit of work wait for the long write of another, as a job may and a request may not.</summary>
    public virtual void WaitLong()
    {
    }

    /// <summary>A transaction was begun by a statement of its own, to spare a round trip.</summary>
    internal bool HasBegun { get; set; }

    /// <summary>Where a save changes the figures of more persons than this, they are brought up to date beside the requests.</summary>
    public int ManyReps { get; set; } = 2_000;

    /// <summary>How often this unit of work made kept snapshots old.</summary>
    internal int Raised { get; private set; }

    /// <summary>Runs a bulk write in a transaction of its own, or in the one that is open.</summary>
    internal Task AloneAsync(Func<Task> write, CancellationToken cancellation) => WriteAsync(
        async () =>
        {
            await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellation) : null;
            await write();
            if (own is not null) await own.CommitAsync(cancellation);
            return true;
        },
        cancellation);

    /// <summary>Runs writes one after the other where the database has a single writer.</summary>
    protected virtual Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellation) => write();
}
