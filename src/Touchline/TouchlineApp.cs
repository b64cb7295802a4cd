using System.Reflection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.ResponseCompression;
using Touchline.Data;
using Touchline.Features;
using Touchline.Web;

namespace Touchline;

/// <summary>What an installation is started with.</summary>
public sealed record TouchlineOptions
{
    public required string DataFolder { get; init; }

    /// <summary>A PostgreSQL connection; null uses the embedded file in the data folder.</summary>
    public string? Postgres { get; init; }

    public bool Demo { get; init; }

    /// <summary>Addresses to listen on; null takes ASPNETCORE_URLS, or http://localhost:5080.</summary>
    public string? Addresses { get; init; }

    /// <summary>What is true in the demo organisation, where it is made.</summary>
    public Features.Demo.DemoTruth DemoTruth { get; init; } = new();

    /// <summary>Assemblies with further kinds of session, each a class that is an <see cref="Features.Sessions.ISessionKind"/>, beside those that come along.</summary>
    public IReadOnlyList<Assembly> KindsFrom { get; init; } = [];

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the styles lie when not started from a published folder.</summary>
    public string? ContentRoot { get; init; }
}

/// <summary>Puts the program together: services, then the order of a request, then the areas.</summary>
public static class TouchlineApp
{
    public static WebApplication Build(TouchlineOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "touchline",
            ContentRootPath = options.ContentRoot ?? AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // A failed command is told by who asked for it; alone it also tells of a table that migrations are about to make.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        if ((options.Addresses ?? Environment.GetEnvironmentVariable("ASPNETCORE_URLS")) is null) builder.WebHost.UseUrls("http://localhost:5080");
        else if (options.Addresses is { } addresses) builder.WebHost.UseUrls(addresses);
        // Unpublished, the framework would serve whatever lies in the folder, at an address that states no right.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        AddServices(builder.Services, options);
        var app = builder.Build();
        UsePipeline(app);
        AllFeatures.Map(app);
        return app;
    }

    /// <summary>Brings the database up to date, and starts.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        var installation = app.Services.GetRequiredService<Installation>();
        await installation.PrepareAsync(cancellation);
        await app.Services.GetRequiredService<Setup>().LookAsync(cancellation);
        await app.StartAsync(cancellation);
    }

    private static void AddServices(IServiceCollection services, TouchlineOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton(provider => new Installation(options.DataFolder, options.Postgres, options.Demo, provider.GetRequiredService<ILoggerFactory>()));
        services.AddDataProtection().SetApplicationName("touchline")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(Path.GetFullPath(options.DataFolder), "keys")));
        services.AddTouchlineData().AddTouchlineUpkeep();
        services.AddSingleton<Setup>();
        services.AddScoped<Viewer>();
        services.AddScoped<Access>();
        services.AddScoped<ChoosePerson>();
        services.AddScoped<Toasts>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.Password.RequiredLength = 12;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            identity.User.RequireUniqueEmail = false;
            identity.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<TouchlineDb>().AddSignInManager().AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "touchline";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(90);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
        });
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "touchline-form");
        services.AddRazorComponents();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.AddRequestLocalization(localization =>
        {
            string[] cultures = ["en-GB", "en-US", "en-IE", "en-AU", "en-CA", "en-IN", "en-NZ", "en-ZA"];
            localization.SetDefaultCulture("en-GB").AddSupportedCultures(cultures).AddSupportedUICultures(cultures);
            localization.ApplyCurrentCultureToResponseHeaders = true;
        });
        AllFeatures.AddServices(services, options);
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<Headers>();
        app.UseMiddleware<RefusalsInWords>();
        app.UseRouting();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseMiddleware<WhoIsAsking>();
        app.UseAntiforgery();

    }
}
