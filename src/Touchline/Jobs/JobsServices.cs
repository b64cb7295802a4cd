namespace Touchline.Jobs;

public static class JobsServices
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobsAtHand>();
        services.AddScoped<JobQueue>();
        services.AddHostedService<JobRunner>();
        services.AddSingleton<Timetable>();
        services.AddHostedService(provider => provider.GetRequiredService<Timetable>());
    }
}
