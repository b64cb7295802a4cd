using Touchline.Data;

namespace Touchline.Features.Imports;

/// <summary>Files in and out: people, results, sessions, standards, and Touchline's own files.</summary>
public static class ImportsFeature
{
    /// <summary>The use cases alone, as the command line needs them.</summary>
    public static void AddImporting(this IServiceCollection services)
    {
        services.AddScoped<ChangeWriter>();
        services.AddScoped<PlanImport>();
        services.AddScoped<WriteImport>();
        services.AddScoped<ImportFile>();
        services.AddScoped<ImportFolder>();
        services.AddScoped<ExportFolder>();
    }
}
