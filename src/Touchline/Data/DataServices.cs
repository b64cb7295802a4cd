using Touchline.Data.Ledger;

namespace Touchline.Data;

public static class DataServices
{
    public static IServiceCollection AddTouchlineData(this IServiceCollection services)
    {
        services.AddSingleton<RecordsKept>();
        services.AddSingleton<StructuresKept>();
        services.AddSingleton<PeopleDirectoriesKept>();
        services.AddScoped<OrganisationScope>();
        services.AddScoped(provider => provider.GetRequiredService<Installation>().Open(provider.GetRequiredService<OrganisationScope>()));
        services.AddScoped(provider => new OrganisationClock(provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Records>();
        services.AddScoped<Present>();
        services.AddScoped<Structures>();
        services.AddScoped<PeopleDirectories>();
        services.AddScoped<Excerpts>();
        services.AddScoped<EffectSource>();
        services.AddScoped<EffectState>();
        services.AddScoped<RecordsWriter>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<Rollups>();
        services.AddScoped<Recounts>();
        services.AddScoped<LedgerCheck>();
        return services;
    }

    /// <summary>What a running program does by itself, beside its requests.</summary>
    public static IServiceCollection AddTouchlineUpkeep(this IServiceCollection services) => services.AddHostedService<LedgerUpkeep>().AddHostedService<LedgerRecounts>();
}
