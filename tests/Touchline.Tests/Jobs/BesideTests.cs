using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Touchline.Data;
using Touchline.Features.Effect;
using Touchline.Jobs;
using Touchline.Model;
using Touchline.Tests.Effect;
using Xunit;

namespace Touchline.Tests.Jobs;

public class BesideOnSqlite() : BesideTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class BesideOnPostgres() : BesideTests(Database.Postgres);

/// <summary>A runner of its own on a real database, with an import that lasts until the test lets it go.</summary>
public abstract class BesideTests(Database database) : IAsyncLifetime
{
    private readonly TaskCompletionSource _importBegan = new(), _importMayEnd = new(), _studyBegan = new();
    private readonly List<Exception?> _gaveUp = [];
    private readonly JobsAtHand _atHand = new();
    private EffectHouse _house = default!;
    private JobRunner _runner = default!;
    private JobKind[] _kinds = default!;

    public async ValueTask InitializeAsync()
    {
        _house = await EffectHouse.OpenAsync(database);
        _kinds =
        [
            new("import", Import, GaveUp),
            new("later-import", (_, _, _, _) => Task.CompletedTask, GaveUp),
            new("study", (provider, _, _, cancellation) => provider.GetRequiredService<EffectSource>().ReadAsync(cancellation), GaveUp, OnlyReads: true),
            new("endless-study", Endless, GaveUp, OnlyReads: true),
        ];
        _runner = new JobRunner(_atHand, _kinds, _house.House.Services.GetRequiredService<IServiceScopeFactory>(), _house.House.Clock, NullLogger<JobRunner>.Instance);
        await _runner.StartAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _runner.StopAsync(CancellationToken.None);
        _runner.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task A_study_ends_while_an_import_lasts_and_an_import_after_it_waits()
    {
        var import = await AddAsync("import");
        await _importBegan.Task;
        var (later, study) = (await AddAsync("later-import"), await AddAsync("study"));

        await _atHand.WaitAsync(study, TimeSpan.FromMinutes(3), CancellationToken.None);

        Assert.Equal([JobState.Running, JobState.Waiting, JobState.Done], await StatesAsync(import, later, study));
        _importMayEnd.SetResult();
        await _atHand.WaitAsync(later, TimeSpan.FromMinutes(3), CancellationToken.None);
        Assert.Equal([JobState.Done, JobState.Done, JobState.Done], await StatesAsync(import, later, study));
    }

    [Fact]
    public async Task A_study_beside_an_import_tells_how_far_it_is_and_can_be_stopped_alone()
    {
        var import = await AddAsync("import");
        var study = await AddAsync("endless-study");
        await Task.WhenAll(_importBegan.Task, _studyBegan.Task);

        Assert.Equal("Climbing", _atHand.ProgressOf(study)!.Text);
        await _atHand.StopAsync(study, CancellationToken.None);

        Assert.Equal([JobState.Running, JobState.Failed], await StatesAsync(import, study));
        Assert.IsAssignableFrom<OperationCanceledException>(Assert.Single(_gaveUp));
        _importMayEnd.SetResult();
        await _atHand.WaitAsync(import, TimeSpan.FromMinutes(3), CancellationToken.None);
    }

    [Fact]
    public void Effect_only_reads_and_imports_do_not() =>
        Assert.Equal([MakeEffect.Job], _house.House.Services.GetServices<JobKind>().Where(kind => kind.OnlyReads).Select(kind => kind.Name));

    private async Task<RecordId> AddAsync(string name)
    {
        await using var scope = _house.Scope();
        return await new JobQueue(scope.ServiceProvider.GetRequiredService<TouchlineDb>(), _atHand, _kinds, _house.House.Clock).AddAsync(name, name, CancellationToken.None);
    }

    private async Task<List<JobState>> StatesAsync(params RecordId[] jobs)
    {
        await using var scope = _house.Scope();
        var states = new List<JobState>();
        foreach (var job in jobs) states.Add((await scope.ServiceProvider.GetRequiredService<TouchlineDb>().FindJobAsync(job, CancellationToken.None))!.State);
        return states;
    }

    private async Task Import(IServiceProvider provider, string about, JobProgress progress, CancellationToken cancellation)
    {
        _importBegan.SetResult();
        await _importMayEnd.Task.WaitAsync(cancellation);
    }

    private async Task Endless(IServiceProvider provider, string about, JobProgress progress, CancellationToken cancellation)
    {
        progress.Text = "Climbing";
        _studyBegan.SetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private Task GaveUp(IServiceProvider provider, string about, Exception? why, CancellationToken cancellation)
    {
        _gaveUp.Add(why);
        return Task.CompletedTask;
    }
}
