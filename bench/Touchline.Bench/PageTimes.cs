using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Model;

namespace Touchline.Bench;

/// <summary>Pages as their readers get them: through HTTP from a running program, signed in, rendered and whole.</summary>
internal static class PageTimes
{
    private const string Password = "a password for the bench";

    public static async Task MeasureAsync(BenchPlace place)
    {
        var (top, coaches) = await Reads.PersonsAsync(place);
        await using var app = TouchlineApp.Build(new TouchlineOptions
        {
            DataFolder = place.Installation.DataFolder,
            Postgres = place.Installation.Postgres,
            Demo = place.Installation.IsDemo,
            Addresses = "http://127.0.0.1:0",
        });
        await TouchlineApp.StartAsync(app, CancellationToken.None);
        using var statements = new StatementCount();
        using var leader = await SignInAsync(place, app.Urls.First(), top);
        await PageAsync(leader, "the top's scorecard, everyone below", 200, _ => "/scorecard?scope=tree", statements);
        await PageAsync(leader, "the top's Today", 20, _ => "/today", statements);
        await PageAsync(leader, "table of all coaches of a quarter, first page", 100, _ => "/scorecards", statements);
        await PageAsync(leader, "the same, the third page by commitments kept", 40, _ => "/scorecards?sort=kept&descending=true&page=3", statements);
        var days = Enumerable.Range(0, 8).Select(at => coaches[at * 37 % coaches.Count]).ToList();
        await PageAsync(leader, "a coach's scorecard, read by the top", 200, at => $"/scorecards/{days[at % days.Count].Value}", statements);
        await PageAsync(leader, "a coach's team board, read by the top", 200, at => $"/team/{days[at % days.Count].Value}", statements);
        using var coach = await SignInAsync(place, app.Urls.First(), coaches[0]);
        await PageAsync(coach, "a coach's own team board", 200, _ => "/team", statements);
        await PageAsync(coach, "a coach's Today", 200, _ => "/today", statements);
        await app.StopAsync();
    }

    private static async Task PageAsync(HttpClient reader, string name, int times, Func<int, string> address, StatementCount statements)
    {
        statements.Reset();
        var runs = 0;
        var inside = new List<double>();
        await Timing.OfAsync("page: " + name, times, async at =>
        {
            runs++;
            using var answer = await reader.GetAsync(new Uri(address(at), UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            inside.Add(statements.TakeMilliseconds());
        });
        if (statements.Count > 0) Console.WriteLine($"    {(double)statements.Count / runs:0.0} statements a page; in the database, one after another: median {At(0.5):0.00} ms   p95 {At(0.95):0.00} ms");
        statements.PrintSlowest(runs);

        double At(double share) => inside.Skip(inside.Count - times).Order().ElementAt((int)(times * share));
    }

    private static async Task<HttpClient> SignInAsync(BenchPlace place, string address, PersonId person)
    {
        var email = $"{person.Value:N}@bench.example";
        await place.RunAsync(async services => await AddAccountAsync(services.GetRequiredService<TouchlineDb>(), person, email));
        var reader = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        var page = await reader.GetStringAsync(new Uri(place.Installation.IsDemo ? "/demo" : "/sign-in", UriKind.Relative));
        const string mark = "name=\"__RequestVerificationToken\" value=\"";
        var at = page.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["password"] = Password, ["__RequestVerificationToken"] = page[at..page.IndexOf('"', at)] });
        using var answer = await reader.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect ? reader : throw new InvalidOperationException($"The bench was not let in: {answer.StatusCode}.");
    }

    private static async Task<bool> AddAccountAsync(TouchlineDb db, PersonId person, string email)
    {
        if (await db.Users.AnyAsync(row => row.PersonId == person)) await db.Users.Where(row => row.PersonId == person).ExecuteDeleteAsync();
        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = db.OrganisationId,
            PersonId = person,
            DisplayName = "Somebody",
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        db.Add(account);
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>Statements sent to PostgreSQL; SQLite runs inside the program and tells nobody.</summary>
    private sealed class StatementCount : IDisposable
    {
        private readonly ActivityListener _listener;
        private readonly bool _slow = Environment.GetEnvironmentVariable("TOUCHLINE_BENCH_STATEMENTS") is not null;
        private readonly ConcurrentDictionary<string, (int Times, TimeSpan Took)> _seen = new();
        private long _count;
        private long _ticks;

        public StatementCount()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == "Npgsql",
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
                ActivityStopped = activity =>
                {
                    Interlocked.Increment(ref _count);
                    Interlocked.Add(ref _ticks, activity.Duration.Ticks);
                    if (_slow) _seen.AddOrUpdate((activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement"))?.ToString() ?? activity.DisplayName, _ => (1, activity.Duration), (_, was) => (was.Times + 1, was.Took + activity.Duration));
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public long Count => Interlocked.Read(ref _count);

        /// <summary>What the statements since the last call took together, seen from the program: the way there and back is in it.</summary>
        public double TakeMilliseconds() => TimeSpan.FromTicks(Interlocked.Exchange(ref _ticks, 0)).TotalMilliseconds;

        public void Reset()
        {
            Interlocked.Exchange(ref _count, 0);
            _seen.Clear();
        }

        /// <summary>The statements that took most, where TOUCHLINE_BENCH_STATEMENTS asks for them.</summary>
        public void PrintSlowest(int pages)
        {
            foreach (var (text, (times, took)) in _seen.OrderByDescending(row => row.Value.Took).Take(6))
                Console.WriteLine($"      {took.TotalMilliseconds / pages,8:0.00} ms a page, {(double)times / pages:0.0} times: {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        }

        public void Dispose() => _listener.Dispose();
    }
}
