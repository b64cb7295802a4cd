using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Touchline.Model.Access;
using Touchline.Web;
using Xunit;

namespace Touchline.Tests.Access;

public class EveryRouteOnSqlite() : EveryRouteTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class EveryRouteOnPostgres() : EveryRouteTests(Database.Postgres);

/// <summary>Finds every address by itself and walks it as every role inside and outside the team.</summary>
public abstract partial class EveryRouteTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;
    private string _session = "";

    // What each visitor is to Rita, and to the joint call that Cora held with her; written down here, not asked of the program.
    private static readonly (string Name, Relation Standing, Relation ToRita, Relation ToSession)[] Visitors =
    [
        ("Vera", Relation.AnyPerson | Relation.AnyCoach | Relation.AnyLeader | Relation.TopLeader, Relation.Leader, Relation.Leader),
        ("Lena", Relation.AnyPerson | Relation.AnyCoach | Relation.AnyLeader, Relation.Leader, Relation.Leader),
        ("Cora", Relation.AnyPerson | Relation.AnyCoach, Relation.Coach, Relation.Coach | Relation.Author),
        ("Rita", Relation.AnyPerson, Relation.Self, Relation.NamedRep),
        ("Rolf", Relation.AnyPerson, Relation.TeamMate, Relation.None),
        ("Otto", Relation.AnyPerson | Relation.AnyCoach, Relation.None, Relation.None),
        ("Olaf", Relation.AnyPerson, Relation.None, Relation.None),
        ("operations", Relation.Operations, Relation.None, Relation.None),
    ];

    public async ValueTask InitializeAsync()
    {
        _org = await Organisation.FoundAsync(database);
        using var coach = await _org.SignInAsync("Cora");
        await coach.PostAsync("/sessions", ("kind", "joint-call"), ("rep", _org.Id("Rita")));
        _session = (await _org.RecordsAsync()).Sessions[0].Id.Value.ToString();
    }

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public void Every_address_states_a_right()
    {
        var silent = Addresses().Where(route => route.Metadata.GetMetadata<NeededRight>() is null).Select(route => route.RoutePattern.RawText).ToList();

        Assert.Empty(silent);
        Assert.True(Addresses().Count > 50);
    }

    [Fact]
    public async Task Nobody_signed_out_gets_past_the_door()
    {
        using var stranger = _org.House.Visit();
        foreach (var (method, path, needed) in Walk())
        {
            if (needed.Right == Right.Anybody) continue;
            var answer = method == "GET" ? await stranger.GetAsync(path) : await stranger.PostAsync(path);
            Assert.True(answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal), $"{method} {path} answered {answer.Code} to a stranger");
        }
    }

    [Fact]
    public async Task Every_role_reaches_what_the_policy_gives_it_and_nothing_else()
    {
        var wrong = new List<string>();
        foreach (var (name, standing, toRita, toSession) in Visitors)
        {
            using var visitor = await _org.SignInAsync(name);
            foreach (var (method, path, needed) in Walk().Where(route => route.Method == "GET"))
            {
                if (needed.Right == Right.Anybody) continue;
                var answer = await visitor.GetAsync(path);
                var relation = standing | needed.Subject switch { Subject.Person => toRita, Subject.Session => toSession, _ => Relation.None };
                var isAllowed = Policy.Allows(needed.Right, relation);
                if (isAllowed ? answer.Code is 403 or >= 500 : answer.Code != 403) wrong.Add($"{name} got {answer.Code} from {method} {path}, {needed.Right} {(isAllowed ? "is" : "is not")} theirs");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task No_form_is_taken_from_who_lacks_its_right()
    {
        var wrong = new List<string>();
        foreach (var (name, standing, toRita, toSession) in Visitors)
        {
            using var visitor = await _org.SignInAsync(name);
            foreach (var (method, path, needed) in Walk().Where(route => route.Method == "POST"))
            {
                var relation = standing | needed.Subject switch { Subject.Person => toRita, Subject.Session => toSession, _ => Relation.None };
                if (needed.Right == Right.Anybody || Policy.Allows(needed.Right, relation)) continue;
                var answer = await visitor.PostAsync(path);
                if (answer.Code != 403) wrong.Add($"{name} got {answer.Code} from {method} {path}, {needed.Right} is not theirs");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_form_without_our_token_is_refused()
    {
        using var coach = await _org.SignInAsync("Cora");
        var answer = await coach.PostWithoutTokenAsync("/sessions", ("kind", "one-on-one"), ("rep", _org.Id("Rita")));

        Assert.Equal(400, answer.Code);
        Assert.Single((await _org.RecordsAsync()).Sessions);
    }

    [Fact]
    public async Task Somebody_elses_id_in_an_address_is_refused_and_an_unknown_one_is_not_there()
    {
        using var outsider = await _org.SignInAsync("Otto");

        Assert.Equal(403, (await outsider.GetAsync($"/sessions/{_session}")).Code);
        Assert.Equal(404, (await outsider.GetAsync($"/sessions/{Guid.NewGuid()}")).Code);
        Assert.Equal(404, (await outsider.GetAsync($"/people/{Guid.NewGuid()}")).Code);
    }

    private List<RouteEndpoint> Addresses() =>
        [.. _org.House.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<StaticAssetDescriptor>() is null)];

    private IEnumerable<(string Method, string Path, NeededRight Needed)> Walk() =>
        from route in Addresses()
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        let needed = route.Metadata.GetMetadata<NeededRight>()!
        select (method, Fill(route.RoutePattern.RawText!), needed);

    private string Fill(string pattern) => Parameter().Replace(pattern, match => match.Groups[1].Value switch
    {
        "person" => _org.Id("Rita"),
        "session" => _session,
        "day" => "2026-01-01",
        _ => "0190b7a0-0000-7000-8000-000000000000",
    });

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
