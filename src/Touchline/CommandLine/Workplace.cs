using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Touchline.Data;
using Touchline.Features.Demo;
using Touchline.Features.Imports;
using Touchline.Web;

namespace Touchline.CommandLine;

/// <summary>
/// The installation as a command works in it: the data and the use cases, without the web application, so that a command
/// starts at once.
/// </summary>
public sealed class Workplace : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private Workplace(ServiceProvider services) => (_services, _scope) = (services, services.CreateAsyncScope());

    public static async Task<Workplace> OpenAsync(ParseResult parsed, DataOptions options, CancellationToken cancellation)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Installation(parsed.GetValue(options.Data)!, parsed.GetValue(options.Database), isDemo: false, NullLoggerFactory.Instance));
        services.AddTouchlineData();
        var today = parsed.GetValue(options.Today);
        services.AddScoped(provider => new OrganisationClock(provider.GetRequiredService<TimeProvider>(), today));
        services.AddImporting();
        services.AddScoped<OpenDemo>();
        services.AddScoped<MakeLargeDemo>();
        var place = new Workplace(services.BuildServiceProvider());
        await place.Get<Installation>().PrepareAsync(cancellation);
        if (await Setup.OnlyOrganisationAsync(place.Get<TouchlineDb>(), cancellation) is { } organisation) place.Get<OrganisationScope>().Enter(organisation);
        return place;
    }

    /// <summary>False while nobody has set up or imported anything.</summary>
    public bool HasOrganisation => Get<OrganisationScope>().IsSet;

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Refuses a command that is about an organisation where there is none.</summary>
    public void DemandOrganisation()
    {
        if (!HasOrganisation) throw new RefusedException("This installation holds no organisation yet. Import one, or say with --data or --database where it is.");
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
