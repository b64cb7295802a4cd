using Touchline.Look;
using Xunit;

namespace Touchline.Tests.Look;

public class FormsTest
{
    [Fact]
    public async Task The_error_summary_leads_to_each_field()
    {
        var html = await Drawing.Of<ErrorSummary>(("Errors", new FieldError[] { new("email", "Enter your e-mail"), new("", "Try again") }));
        Assert.Contains("<a href=\"#email\">Enter your e-mail</a>", html, StringComparison.Ordinal);
        Assert.Contains("<li>Try again</li>", html, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_errors_there_is_no_summary() =>
        Assert.Empty((await Drawing.Of<ErrorSummary>(("Errors", Array.Empty<FieldError>()))).Trim());

    [Fact]
    public async Task A_field_is_tied_to_its_label_hint_and_error()
    {
        var html = await Drawing.Of<Field>(("Name", "email"), ("Label", "E-mail"), ("Hint", "Yours"), ("Error", "Enter it"), ("spellcheck", "false"));
        Assert.Contains("<label for=\"email\"", html, StringComparison.Ordinal);
        Assert.Equal("email-error email-hint", Assert.Single(html.Values("aria-describedby")));
        Assert.Equal("true", Assert.Single(html.Values("aria-invalid")));
        Assert.Equal("false", Assert.Single(html.Values("spellcheck")));
        Assert.Contains("<span class=\"error\" id=\"email-error\">Enter it</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_is_right_says_nothing_of_errors()
    {
        var html = await Drawing.Of<Field>(("Name", "email"), ("Label", "E-mail"));
        Assert.DoesNotContain("aria-invalid", html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-describedby", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_of_several_choices_carries_the_id_an_error_leads_to()
    {
        var html = await Drawing.Of<Choices>(("Name", "seen"), ("Label", "Seen"), ("Options", new Option[] { new("yes", "Yes"), new("no", "No") }), ("Value", "no"));
        Assert.Equal(["seen-legend", "seen", "seen-2"], html.Values("id"));
        Assert.Contains("role=\"radiogroup\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"no\" checked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scale_is_one_control_with_five_answers()
    {
        var html = await Drawing.Of<Scale>(("Name", "q1"), ("Label", "I know what is expected"), ("Value", 4));
        Assert.Equal(["1", "2", "3", "4", "5"], html.Values("value"));
        Assert.Contains("value=\"4\" checked", html, StringComparison.Ordinal);
        Assert.Contains("<legend", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_changes_something_carries_the_token()
    {
        var html = await Drawing.Of<Confirm>(("Button", "Delete"), ("Question", "Delete it?"), ("Yes", "Delete"), ("Action", "/delete"));
        Assert.Contains("__RequestVerificationToken", html, StringComparison.Ordinal);
        Assert.Contains("method=\"post\"", html, StringComparison.Ordinal);
        Assert.StartsWith("<details", html.Trim(), StringComparison.Ordinal);
    }
}
