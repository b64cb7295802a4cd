using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Touchline.Data;
using Touchline.Web;

namespace Touchline.Tests;

/// <summary>Which database a house stands on.</summary>
public enum Database
{
    /// <summary>A real file.</summary>
    Sqlite,

    /// <summary>A real PostgreSQL, in a database of its own.</summary>
    Postgres,
}

/// <summary>A running Touchline on an empty database of its own, with a clock that the test moves.</summary>
public sealed class House : IAsyncDisposable
{
    private WebApplication _app;
    private IReadOnlyList<Assembly> _kindsFrom = [];

    private House(WebApplication app, string dataFolder, string? postgres, TestClock clock) =>
        (_app, DataFolder, Postgres, Clock) = (app, dataFolder, postgres, clock);

    public string DataFolder { get; }

    /// <summary>The connection where it stands on PostgreSQL.</summary>
    public string? Postgres { get; }

    public TestClock Clock { get; }

    public string Address => _app.Urls.First();

    public IServiceProvider Services => _app.Services;

    /// <summary>The token that the console shows while the installation is empty.</summary>
    public string Token => Services.GetRequiredService<Setup>().Token;

    public static async Task<House> StartAsync(Database database, bool demo = false, string? today = null, Touchline.Features.Demo.DemoTruth? truth = null, IReadOnlyList<Assembly>? kindsFrom = null)
    {
        var folder = Directory.CreateTempSubdirectory("touchline-").FullName;
        var postgres = database == Database.Postgres ? await NewPostgresAsync() : null;
        // A browser judges a cookie's age by the real clock, so its tests live on the real day.
        var clock = new TestClock(today == "today" ? DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : today ?? "2026-11-23");
        var house = new House(null!, folder, postgres, clock) { _kindsFrom = kindsFrom ?? [] };
        await house.OpenAsync(demo, truth);
        return house;
    }

    /// <summary>Ends the program and starts it again on what it left.</summary>
    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        Installation.ReleaseFiles();
        await OpenAsync(demo: false, truth: null);
    }

    private async Task OpenAsync(bool demo, Touchline.Features.Demo.DemoTruth? truth)
    {
        _app = TouchlineApp.Build(new TouchlineOptions
        {
            DataFolder = DataFolder,
            Postgres = Postgres,
            Demo = demo,
            DemoTruth = truth ?? new(),
            KindsFrom = _kindsFrom,
            Time = Clock,
            Addresses = "http://127.0.0.1:0",
            ContentRoot = ContentRoot(),
        });
        await TouchlineApp.StartAsync(_app, CancellationToken.None);
    }

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>An empty database on the PostgreSQL that <c>./test</c> started.</summary>
    public static async Task<string> NewPostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("TOUCHLINE_TEST_POSTGRES")
            ?? throw new InvalidOperationException("No PostgreSQL. Run ./test, which starts one, or ./test --fast, which leaves it out.");
        var name = "house_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = true, MaxPoolSize = 20 }.ToString();
    }

    /// <summary>Somebody at a browser without JavaScript: keeps cookies, does not follow redirects by itself.</summary>
    public Visitor Visit() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Installation.ReleaseFiles();
        if (Postgres is not null) NpgsqlConnection.ClearAllPools();
        Directory.Delete(DataFolder, recursive: true);
    }

    private static string ContentRoot()
    {
        var published = Path.Combine(Root, "artifacts", "touchline");
        return File.Exists(Path.Combine(published, "touchline.dll")) ? published : Path.Combine(Root, "src", "Touchline");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Touchline.slnx"))) folder = Path.GetDirectoryName(folder.TrimEnd('/', '\\'))!;
        return folder;
    }
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class TestClock(string day) : TimeProvider
{
    private DateTimeOffset _now = new(DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(10), TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void GoTo(string to) => _now = new DateTimeOffset(DateTime.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddHours(10), TimeSpan.Zero);

    public void Advance(TimeSpan by) => _now += by;
}

/// <summary>An answer as a visitor sees it.</summary>
public sealed record Answer(HttpStatusCode Status, string Text, string? Location, string ContentType)
{
    public int Code => (int)Status;

    /// <summary>The text without the tokens of its forms, which are random letters and may spell anything.</summary>
    public string WithoutTokens => Regex.Replace(Text, "(name=\"__RequestVerificationToken\" value=\")[^\"]*", "$1");
}

/// <summary>A visitor with cookies who reads pages and sends their forms.</summary>
public sealed class Visitor(string address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true }) { BaseAddress = new Uri(address) };
    private string? _token;

    public Task<Answer> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Sends a form with the token of a page read before; several values of one name are several pairs.</summary>
    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        _token ??= TokenIn((await GetAsync("/sign-in")).Text) ?? TokenIn((await GetAsync("/first-run")).Text) ?? TokenIn((await GetAsync("/demo")).Text);
        var pairs = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", _token ?? ""));
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(pairs) });
    }

    /// <summary>As a page on another site would send it: with the visitor's cookies and no token of ours.</summary>
    public Task<Answer> PostWithoutTokenAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) });

    /// <summary>Sends a form with a file.</summary>
    public async Task<Answer> UploadAsync(string path, string file, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", file }, { new StringContent(_token ?? ""), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        return await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = form });
    }

    /// <summary>A file as its bytes.</summary>
    public async Task<(string Type, byte[] Bytes)> DownloadAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative));
        return (response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Follows redirects after a form, as a browser does, to the page at the end.</summary>
    public async Task<Answer> FollowAsync(Answer answer)
    {
        while (answer.Location is { } next) answer = await GetAsync(next);
        return answer;
    }

    /// <summary>Enters the demo as one of its five roles.</summary>
    public async Task EnterDemoAsync(string role)
    {
        var answer = await PostAsync("/demo/enter", ("role", role));
        if (answer.Code != 302) throw new InvalidOperationException($"The demo refused {role}: {answer.Code}");
        _token = null;
        await ReadTokenAsync();
    }

    private async Task ReadTokenAsync() => _token = TokenIn((await GetAsync("/today")).Text) ?? _token;

    private async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var message = request;
        using var response = await _http.SendAsync(message);
        var text = await response.Content.ReadAsStringAsync();
        if (TokenIn(text) is { } token) _token = token;
        return new Answer(response.StatusCode, text, response.Headers.Location?.ToString(), response.Content.Headers.ContentType?.MediaType ?? "");
    }

    private static string? TokenIn(string page)
    {
        const string mark = "name=\"__RequestVerificationToken\" value=\"";
        var at = page.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : page[(at + mark.Length)..page.IndexOf('"', at + mark.Length)];
    }

    public void Dispose() => _http.Dispose();
}
