using Microsoft.Extensions.DependencyInjection;
using Touchline.Data;
using Touchline.Web;
using Xunit;

namespace Touchline.Tests.FirstRun;

public class SetUpOrganisationOnSqlite() : SetUpOrganisationTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class SetUpOrganisationOnPostgres() : SetUpOrganisationTests(Database.Postgres);

public abstract class SetUpOrganisationTests(Database database) : IAsyncLifetime
{
    private House _house = default!;

    public async ValueTask InitializeAsync() => _house = await House.StartAsync(database);

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private static (string, string)[] Asked(string token) =>
        [("organisation", "Ours"), ("zone", "Europe/Madrid"), ("currency", "eur"), ("fiscal", "4"), ("name", "Olga"), ("email", "olga@test.example"), ("password", Organisation.Password), ("token", token)];

    [Fact]
    public async Task Records_that_came_in_by_the_command_line_first_are_taken_over_by_the_first_account()
    {
        await using (var scope = _house.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<TouchlineDb>();
            var imported = new Model.People.Organisation { Name = "Organisation" };
            db.Scope.Enter(imported.Id);
            db.Add(imported);
            db.Add(new Model.People.Person { OrganisationId = imported.Id, ExternalId = "R1", Name = "Rita Imported" });
            await db.SaveChangesAsync();
        }
        await _house.Services.GetRequiredService<Setup>().LookAsync(CancellationToken.None);
        using var olga = _house.Visit();

        var answer = await olga.PostAsync("/first-run", Asked(_house.Token));

        Assert.Equal("/standards/set-up", answer.Location);
        Assert.Contains("Rita Imported", (await olga.GetAsync("/people")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_token_of_the_console_nothing_is_set_up()
    {
        using var stranger = _house.Visit();

        var answer = await stranger.PostAsync("/first-run", Asked("00000000"));

        Assert.Equal(422, answer.Code);
        Assert.Contains("not the token", answer.Text, StringComparison.Ordinal);
        Assert.True(_house.Services.GetRequiredService<Setup>().IsEmpty);
    }

    [Fact]
    public async Task It_is_set_up_once()
    {
        using var olga = _house.Visit();
        using var late = _house.Visit();
        await late.GetAsync("/first-run");
        await olga.PostAsync("/first-run", Asked(_house.Token));

        var answer = await late.PostAsync("/first-run", Asked(_house.Token));

        Assert.Equal(422, answer.Code);
        Assert.Contains("set up already", answer.Text, StringComparison.Ordinal);
    }
}
