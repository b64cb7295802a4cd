using System.Text.RegularExpressions;
using Xunit;

namespace Touchline.Tests.SignIn;

public class SignInOnSqlite() : SignInTests(Database.Sqlite);

[Trait("needs", "postgres")]
public class SignInOnPostgres() : SignInTests(Database.Postgres);

public abstract partial class SignInTests(Database database) : IAsyncLifetime
{
    private Organisation _org = default!;

    public async ValueTask InitializeAsync() => _org = await Organisation.FoundAsync(database);

    public ValueTask DisposeAsync() => _org.DisposeAsync();

    [Fact]
    public async Task After_sign_in_one_is_where_one_wanted_to_go_and_never_on_another_site()
    {
        using var visitor = _org.House.Visit();
        using var lured = _org.House.Visit();

        Assert.Equal("/sign-in?back=%2Fteam", (await visitor.GetAsync("/team")).Location);
        Assert.Equal("/team", (await visitor.PostAsync("/sign-in", ("email", "Cora@test.example"), ("password", Organisation.Password), ("back", "/team"))).Location);
        Assert.Equal("/today", (await lured.PostAsync("/sign-in", ("email", "Cora@test.example"), ("password", Organisation.Password), ("back", "//evil.example"))).Location);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var visitor = _org.House.Visit();
        for (var i = 0; i < 5; i++) await visitor.PostAsync("/sign-in", ("email", "Cora@test.example"), ("password", "wrong password here"));

        var answer = await visitor.PostAsync("/sign-in", ("email", "Cora@test.example"), ("password", Organisation.Password));

        Assert.Equal(422, answer.Code);
        Assert.Contains("locked for 15 minutes", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_without_e_mail_comes_in_with_a_printed_code_once()
    {
        using var operations = await _org.SignInAsync("operations");
        using var olaf = _org.House.Visit();
        using var finder = _org.House.Visit();
        var page = await operations.PostAsync($"/invitations/{_org.Id("Olaf")}");
        var code = Code().Match(page.Text).Value;
        var accept = new[] { ("code", code.ToLowerInvariant()), ("email", "olaf-on-the-road"), ("password", "a password of my own") };

        var first = await olaf.PostAsync("/invitation", accept);
        var second = await finder.PostAsync("/invitation", accept);

        Assert.Equal("/today", first.Location);
        Assert.Contains("has been used", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), string.Join(' ', await _org.EveryValueOfAsync("invitation")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(await _org.AuditAsync("Olaf"), entry => entry.Act == "invitation-made" && entry.Actor == "operations");
    }

    [Fact]
    public async Task A_code_is_over_after_30_days()
    {
        using var operations = await _org.SignInAsync("operations");
        using var olaf = _org.House.Visit();
        var code = Code().Match((await operations.PostAsync($"/invitations/{_org.Id("Olaf")}")).Text).Value;
        _org.House.Clock.Advance(TimeSpan.FromDays(31));

        var answer = await olaf.PostAsync("/invitation", ("code", code), ("email", "olaf"), ("password", "a password of my own"));

        Assert.Contains("valid for 30 days", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_role_is_gone_with_the_next_click()
    {
        using var operations = await _org.SignInAsync("operations");
        using var lena = await _org.SignInAsync("Lena");
        await operations.PostAsync($"/people/{_org.Id("Lena")}/operations", ("granted", "true"));
        Assert.Equal(200, (await lena.GetAsync("/people/new")).Code);

        await operations.PostAsync($"/people/{_org.Id("Lena")}/operations", ("granted", "false"));

        Assert.Equal(403, (await lena.GetAsync("/people/new")).Code);
    }

    [Fact]
    public async Task A_changed_password_is_the_one_that_opens()
    {
        using var cora = await _org.SignInAsync("Cora");
        using var later = _org.House.Visit();

        Assert.Equal(422, (await cora.PostAsync("/account/password", ("current", "not this one at all"), ("password", "an entirely new one"))).Code);
        Assert.Equal(302, (await cora.PostAsync("/account/password", ("current", Organisation.Password), ("password", "an entirely new one"))).Code);
        Assert.Equal(422, (await later.PostAsync("/sign-in", ("email", "Cora@test.example"), ("password", Organisation.Password))).Code);
        Assert.Equal(302, (await later.PostAsync("/sign-in", ("email", "Cora@test.example"), ("password", "an entirely new one"))).Code);
    }

    [Fact]
    public async Task Demo_doors_do_not_exist_outside_the_demo()
    {
        using var visitor = _org.House.Visit();

        Assert.Equal(404, (await visitor.GetAsync("/demo")).Code);
        Assert.Equal(404, (await visitor.PostAsync("/demo/enter", ("role", "vp"))).Code);
        Assert.Equal(404, (await visitor.PostAsync("/demo/open")).Code);
        using var cora = await _org.SignInAsync("Cora");
        Assert.Equal(404, (await cora.PostAsync("/demo/next-day")).Code);
    }

    [Fact]
    public async Task The_audit_trail_cannot_be_changed_even_by_its_own_database()
    {
        await using var scope = _org.Scope();
        var db = (Data.TouchlineDb)scope.ServiceProvider.GetService(typeof(Data.TouchlineDb))!;

        var change = await Record.ExceptionAsync(() => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "UPDATE audit_entry SET actor = 'nobody'"));
        var removal = await Record.ExceptionAsync(() => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM audit_entry"));

        Assert.Contains("cannot be changed", change?.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be changed", removal?.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();
}
