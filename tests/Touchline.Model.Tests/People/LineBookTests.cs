using Touchline.Model.People;
using Xunit;
using static Touchline.Model.Tests.Imports.TestFiles;

namespace Touchline.Model.Tests.People;

public sealed class LineBookTests
{
    private readonly LineBook _book = new();
    private readonly PersonId _ann = PersonId.New();
    private readonly PersonId _bob = PersonId.New();
    private readonly PersonId _cid = PersonId.New();

    private LineConflict Add(PersonId person, PersonId coach, string from, string? until = null, int row = 0) =>
        _book.TryAdd(person, coach, new DayRange(Day(from), until is null ? null : Day(until)), row);

    [Fact]
    public void Lines_that_touch_do_not_overlap()
    {
        Assert.Equal(LineFault.None, Add(_ann, _bob, "2026-01-01", "2026-01-31").Fault);
        Assert.Equal(LineFault.None, Add(_ann, _bob, "2026-02-01").Fault);
    }

    [Fact]
    public void One_common_day_is_an_overlap_and_names_the_other_row()
    {
        Add(_ann, _bob, "2026-01-01", "2026-01-31", row: 2);
        Assert.Equal(new LineConflict(LineFault.Overlap, 2, Day("2026-01-31")), Add(_ann, _cid, "2026-01-31", row: 3));
    }

    [Fact]
    public void A_circle_of_three_is_found_on_its_first_day()
    {
        Add(_ann, _bob, "2026-01-01");
        Add(_bob, _cid, "2026-02-01");
        Assert.Equal(new LineConflict(LineFault.Cycle, 0, Day("2026-03-01")), Add(_cid, _ann, "2026-03-01"));
    }

    [Fact]
    public void A_chain_that_leads_back_on_other_days_is_no_circle()
    {
        Add(_ann, _bob, "2026-01-01", "2026-01-31");
        Add(_bob, _cid, "2026-02-01");
        Assert.Equal(LineFault.None, Add(_cid, _ann, "2026-01-01").Fault);
    }

    [Fact]
    public void A_line_that_holds_on_no_day_breaks_nothing()
    {
        Add(_ann, _bob, "2026-01-01");
        Assert.Equal(LineFault.None, Add(_bob, _ann, "2026-02-01", "2026-01-01").Fault);
        Assert.Equal(LineFault.OwnCoach, Add(_bob, _bob, "2026-02-01", "2026-01-01").Fault);
    }
}
