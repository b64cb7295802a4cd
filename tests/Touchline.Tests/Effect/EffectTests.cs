using Xunit;

namespace Touchline.Tests.Effect;

public class EffectOnSqlite() : EffectTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class EffectOnPostgres() : EffectTests(Database.Postgres);

public abstract class EffectTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task With_hardly_any_data_it_says_so_and_how_much_would_do()
    {
        using var top = await _org.SignInAsync("Vera");

        var page = await top.GetAsync("/effect");

        Assert.Contains("There is not enough data: 0 of at least 10 coaches, 0 of at least 6 whole months", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Worth about", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.WithoutTokens, StringComparison.Ordinal);
        Assert.Equal(404, (await top.GetAsync("/effect/panel.csv")).Code);
    }

    [Fact]
    public async Task It_is_for_leaders_and_operations_and_a_leader_sees_what_lies_below()
    {
        using var leader = await _org.SignInAsync("Lena");
        using var coach = await _org.SignInAsync("Cora");
        using var operations = await _org.SignInAsync("operations");

        Assert.Equal(200, (await leader.GetAsync("/effect")).Code);
        Assert.Equal(200, (await operations.GetAsync("/effect")).Code);
        Assert.Equal(403, (await coach.GetAsync("/effect")).Code);
        Assert.Equal(403, (await leader.GetAsync("/effect?below=" + _org.Id("Vera"))).Code);
    }
}
