using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Features.Effect;
using Touchline.Model.Effect;
using Xunit;

namespace Touchline.Tests.Effect;

public class KeptEffectOnSqlite() : KeptEffectTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class KeptEffectOnPostgres() : KeptEffectTests(Database.Postgres);

public abstract class KeptEffectTests(Database database) : IAsyncLifetime
{
    private EffectHouse _house = default!;

    public async ValueTask InitializeAsync() => _house = await EffectHouse.OpenAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_study_is_kept_and_shown_again_at_once_also_after_a_restart()
    {
        using (var vp = await _house.SignInAsync()) Assert.Contains("ten points more consistently than usual", (await _house.StudyAsync(vp)).Text, StringComparison.Ordinal);
        var made = (await _house.RunsAsync()).Single();
        Assert.Equal(EffectRunState.Done, made.State);

        await _house.House.RestartAsync();
        using var again = await _house.SignInAsync();
        var page = await again.GetAsync("/effect");

        Assert.Contains("ten points more consistently than usual", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.WithoutTokens, StringComparison.Ordinal);
        Assert.Equal(made.Id, (await _house.RunsAsync()).Single().Id);
    }

    [Fact]
    public async Task What_rests_on_the_same_months_is_taken_over_and_what_does_not_is_dropped()
    {
        using var vp = await _house.SignInAsync();
        await _house.StudyAsync(vp);
        var first = (await _house.RunsAsync()).Single();

        await _house.ChangeAsync(async db => await db.RaiseRevisionAsync(CancellationToken.None));
        await _house.StudyAsync(vp);
        var same = (await _house.RunsAsync()).Single();
        await _house.ChangeAsync(async db => (await db.Set<Model.Results.Opportunity>().Where(deal => deal.Won == true).OrderBy(deal => deal.Closed).FirstAsync()).Amount += 5_000);
        await _house.StudyAsync(vp);
        var other = (await _house.RunsAsync()).Single();

        Assert.NotEqual(first.Id, same.Id);
        Assert.Equal((first.Fingerprint, first.Findings), (same.Fingerprint, same.Findings));
        Assert.NotEqual(same.Fingerprint, other.Fingerprint);
        Assert.NotEqual(same.Findings, other.Findings);
    }

    [Fact]
    public async Task A_study_that_waits_says_so_and_can_be_stopped()
    {
        using var vp = await _house.SignInAsync();
        var run = await WaitingAsync(EffectRunState.Waiting);

        var page = await vp.GetAsync("/effect");
        var stopped = await vp.PostAsync("/effect/stop", ("run", run.ToString()));

        Assert.Contains("This page looks again by itself", page.Text, StringComparison.Ordinal);
        Assert.Equal("/today", stopped.Location);
        Assert.Empty(await _house.RunsAsync());
    }

    [Fact]
    public async Task One_that_failed_is_said_and_can_be_begun_again()
    {
        using var vp = await _house.SignInAsync();
        var run = await WaitingAsync(EffectRunState.Failed);

        var page = await vp.GetAsync("/effect");
        var again = await vp.PostAsync("/effect/stop", ("run", run.ToString()), ("again", "yes"));

        Assert.Contains("It did not work", page.Text, StringComparison.Ordinal);
        Assert.Equal("/effect", again.Location);
        Assert.Contains("ten points more consistently than usual", (await _house.StudyAsync(vp)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lag_asked_about_is_in_the_sentence_and_a_study_of_its_own()
    {
        using var vp = await _house.SignInAsync();
        await _house.StudyAsync(vp);

        var page = await _house.StudyAsync(vp, "?lag=2");

        Assert.Contains("2 months later", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await _house.RunsAsync()).Count);
    }

    [Fact]
    public async Task The_fair_coin_waits_for_enough_draws_and_then_compares()
    {
        using var vp = await _house.SignInAsync();
        Assert.Contains("Not enough draws yet: <b>0 of 50</b>", (await _house.StudyAsync(vp)).Text, StringComparison.Ordinal);
        var teams = _house.Records.Lines.Where(line => line.Until is null).GroupBy(line => line.CoachId).Where(team => team.Count() > 3).ToList();

        await _house.ChangeAsync(db =>
        {
            for (var month = 0; month < 9; month++)
                foreach (var team in teams)
                    db.Add(Draw.Of(_house.Records.Organisation.Id, team.Key, new DateOnly(2026, 1, 12).AddMonths(month), [.. team.Skip(month % 3).Take(2).Select(line => line.PersonId)]));
            return Task.CompletedTask;
        });
        // Draws are beside the records; the next save of a record brings them in.
        await _house.ChangeAsync(async db => await db.RaiseRevisionAsync(CancellationToken.None));
        var page = await _house.StudyAsync(vp);

        Assert.Contains("Those drawn first had", page.Text, StringComparison.Ordinal);
        Assert.InRange((await _house.FoundAsync()).Coin!.Draws, FairCoin.FewestDraws, 9 * teams.Count);
    }

    [Fact]
    public async Task The_panel_read_from_the_ledger_is_the_one_that_the_records_give()
    {
        await using var scope = _house.Scope();
        var services = scope.ServiceProvider;
        var snapshot = await services.GetRequiredService<Records>().ReadAsync();
        var oracle = EffectRecords.Of(snapshot.Measures, snapshot.ResultMonths);
        var fast = await services.GetRequiredService<EffectSource>().ReadAsync(CancellationToken.None);

        Assert.All([Model.Results.Metrics.QuotaAttainment, Model.Results.Metrics.WonAmount, Model.Results.Metrics.WinRate], metric =>
        {
            var question = new EffectQuestion(metric, _house.Records.Lines[0].CoachId);
            var (direct, read) = (EffectPanel.Of(oracle, question), EffectPanel.Of(fast, question));
            Assert.True(direct.Rows.Count > 500);
            Assert.Equal(direct.Fingerprint(), read.Fingerprint());
        });
    }

    private async Task<Guid> WaitingAsync(EffectRunState state)
    {
        await using var scope = _house.Scope();
        var run = new EffectRun
        {
            OrganisationId = _house.Records.Organisation.Id,
            Question = new EffectQuestion(Model.Results.Metrics.QuotaAttainment).Key,
            Asked = await scope.ServiceProvider.GetRequiredService<EffectState>().AskedAsync(MakeEffect.Version, CancellationToken.None),
            State = state,
        };
        await _house.ChangeAsync(db =>
        {
            db.Add(run);
            return Task.CompletedTask;
        });
        return run.Id.Value;
    }
}
