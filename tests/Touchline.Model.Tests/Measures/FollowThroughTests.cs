using Touchline.Model.Measures;
using Touchline.Model.Sessions;
using Xunit;

namespace Touchline.Model.Tests.Measures;

public class FollowThroughTests
{
    private readonly Sketch _sketch = new Sketch().Line("Cora", "Lena", "01-01").Line("Rita", "Cora", "01-01");
    private readonly Session _session;

    public FollowThroughTests() => _session = _sketch.Held(Kind.OneOnOne, "03-10", "Cora", "Rita");

    private Counts Own(string today = "12-31") => _sketch.Counts("Cora", Kind.OneOnOne, "01-01", "12-31", today: today);

    [Fact]
    public void Done_on_the_due_date_is_kept_and_a_day_later_is_not()
    {
        _sketch.Promise(_session, "Rita", "03-20", "03-20", CommitmentOutcome.Kept);
        _sketch.Promise(_session, "Rita", "03-20", "03-21", CommitmentOutcome.Kept);

        Assert.Equal((2, 1), (Own().RepCommitmentsDue, Own().RepCommitmentsKept));
    }

    [Fact]
    public void Coachs_and_reps_commitments_are_apart()
    {
        _sketch.Promise(_session, "Cora", "03-20", "03-19", CommitmentOutcome.Kept);
        _sketch.Promise(_session, "Rita", "03-20");

        Assert.Equal((1, 1, 1, 0), (Own().CoachCommitmentsDue, Own().CoachCommitmentsKept, Own().RepCommitmentsDue, Own().RepCommitmentsKept));
    }

    [Fact]
    public void Dropped_before_the_due_date_counts_nowhere_and_on_it_as_not_kept()
    {
        _sketch.Promise(_session, "Rita", "03-20", "03-19", CommitmentOutcome.Dropped);
        _sketch.Promise(_session, "Rita", "03-20", "03-20", CommitmentOutcome.Dropped);

        Assert.Equal((1, 0), (Own().RepCommitmentsDue, Own().RepCommitmentsKept));
    }

    [Fact]
    public void It_is_due_by_its_date_through_today()
    {
        _sketch.Promise(_session, "Rita", "03-20");

        Assert.Equal(0, Own("03-19").RepCommitmentsDue);
        Assert.Equal(1, Own("03-20").RepCommitmentsDue);
    }

    [Fact]
    public void Without_a_due_date_it_counts_nowhere()
    {
        _sketch.Promise(_session, "Rita", null);

        Assert.Equal(0, Own().RepCommitmentsDue);
    }

    [Fact]
    public void A_due_date_moved_in_time_is_the_new_one_and_moved_later_the_first_stays_missed()
    {
        var inTime = _sketch.Promise(_session, "Rita", "03-20");
        var late = _sketch.Promise(_session, "Rita", "03-20");

        inTime.MoveTo(Sketch.Day("03-27"), Sketch.Day("03-20"));
        late.MoveTo(Sketch.Day("03-27"), Sketch.Day("03-21"));

        Assert.Equal((Sketch.Day("03-27"), null), (inTime.Due, inTime.MovedTo));
        Assert.Equal((Sketch.Day("03-20"), Sketch.Day("03-27")), (late.Due, late.MovedTo));
    }

    [Fact]
    public void Of_a_session_that_was_not_held_it_counts_nowhere()
    {
        _sketch.Promise(_session, "Rita", "03-20");
        _session.Cancel();

        Assert.Equal(0, Own().RepCommitmentsDue);
    }

    [Fact]
    public void It_belongs_to_the_chain_on_the_due_date_or_the_last_day_before_on_which_there_was_one()
    {
        var sketch = new Sketch().Line("Cora", "Lena", "01-01", "03-15").Line("Rita", "Cora", "01-01");
        var session = sketch.Held(Kind.OneOnOne, "03-10", "Cora", "Rita");
        sketch.Promise(session, "Rita", "03-20");

        Assert.Equal(1, sketch.Counts("Lena", Kind.OneOnOne, "01-01", "12-31", Scope.Tree).RepCommitmentsDue);
    }

    [Fact]
    public void Dropping_asks_for_a_reason_and_a_closed_one_cannot_move()
    {
        var commitment = _sketch.Promise(_session, "Rita", "03-20");

        Assert.Throws<BrokenRulesException>(() => commitment.Drop(Sketch.Day("03-18"), " "));
        commitment.Drop(Sketch.Day("03-18"), "the account was sold");
        Assert.Throws<BrokenRulesException>(() => commitment.MoveTo(Sketch.Day("03-25"), Sketch.Day("03-18")));
        commitment.Reopen();
        Assert.Null(commitment.Outcome);
    }
}
