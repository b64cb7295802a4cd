using Touchline.Model.Sessions.Parts;
using Xunit;

namespace Touchline.Model.Tests.Sessions;

public class PartFieldsTests
{
    private static readonly PartFields There = new([new("worked", "Silence"), new("change", "Trade")]);

    private static Dictionary<string, string> Typed(params (string Field, string Text)[] fields) => fields.ToDictionary(field => field.Field, field => field.Text);

    [Fact]
    public void What_the_writer_did_not_touch_keeps_what_another_wrote()
    {
        var (merged, conflicts) = There.Merge(new PartFields([new("worked", "Silence"), new("change", "Old")]), Typed(("worked", "Silence, twice"), ("change", "Old")));

        Assert.Empty(conflicts);
        Assert.Equal("Silence, twice", merged["worked"]);
        Assert.Equal("Trade", merged["change"]);
    }

    [Fact]
    public void Where_both_changed_one_field_theirs_stays_and_both_are_named()
    {
        var (merged, conflicts) = There.Merge(new PartFields([new("change", "Old")]), Typed(("change", "Mine")));

        Assert.Equal("Trade", merged["change"]);
        Assert.Equal(new PartConflict("change", "Mine", "Trade"), Assert.Single(conflicts));
    }

    [Fact]
    public void The_same_text_typed_by_both_is_no_conflict() =>
        Assert.Empty(There.Merge(PartFields.Empty, Typed(("change", " Trade \r\n"))).Conflicts);

    [Fact]
    public void A_field_that_is_emptied_is_gone() =>
        Assert.Equal("", There.Merge(There, Typed(("change", ""))).Merged["change"]);

    [Fact]
    public void Any_script_is_kept_as_it_was_written()
    {
        var text = "نقاط 🙂\nдва ряда";

        Assert.Equal(text, PartFields.FromJson(new PartFields([new("a", text)]).ToJson())["a"]);
    }

    [Fact]
    public void A_part_with_a_conflict_is_not_finished_but_kept()
    {
        var form = new PartForm("feedback", "Feedback", PartWriter.Coach, [new("worked", "Worked", Needed: true), new("change", "Change")]);
        var part = new SessionPart { Fields = There, Finished = DateTimeOffset.UnixEpoch };

        var conflicts = part.Finish(form, new PartFields([new("worked", "Silence"), new("change", "Old")]), Typed(("worked", "Anew"), ("change", "Mine")), PersonId.New(), DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Single(conflicts);
        Assert.Equal("Silence", part.Fields["worked"]);
        Assert.Equal("Anew", part.Draft!["worked"]);
    }
}
