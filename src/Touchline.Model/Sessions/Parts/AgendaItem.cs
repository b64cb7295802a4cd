namespace Touchline.Model.Sessions.Parts;

/// <summary>One item of a session's agenda, to which coach and rep both add.</summary>
public sealed class AgendaItem : IBesideTheRecords
{
    /// <summary>Characters that an item holds.</summary>
    public const int Longest = 500;

    /// <summary>The organisation it belongs to.</summary>
    public OrganisationId OrganisationId { get; init; }

    /// <summary>The item's id.</summary>
    public RecordId Id { get; init; } = RecordId.New();

    /// <summary>The session on whose agenda it stands.</summary>
    public SessionId SessionId { get; set; }

    /// <summary>Its place; lower is earlier, equal places by id.</summary>
    public int Place { get; set; }

    /// <summary>What is to be talked about.</summary>
    public string Text { get; set; } = "";

    /// <summary>Who added it.</summary>
    public PersonId AddedBy { get; init; }

    /// <summary>The instant it was added.</summary>
    public DateTimeOffset Added { get; init; }

    /// <summary>It was talked about.</summary>
    public bool IsDone { get; set; }

    /// <summary>The day of the meeting it was carried over from; null where it was added here.</summary>
    public DateOnly? CarriedFrom { get; set; }

    /// <summary>A new item at the end of an agenda.</summary>
    /// <exception cref="BrokenRulesException">No text, or one too long.</exception>
    public static AgendaItem Add(Session session, IReadOnlyCollection<AgendaItem> agenda, string text, PersonId by, DateTimeOffset now)
    {
        Check(text).ThrowIfBroken();
        return new AgendaItem
        {
            OrganisationId = session.OrganisationId,
            SessionId = session.Id,
            Place = agenda.Count == 0 ? 1 : agenda.Max(item => item.Place) + 1,
            Text = text.Trim(),
            AddedBy = by,
            Added = now,
        };
    }

    /// <summary>Writes it anew; where somebody else has changed it since it was <paramref name="was"/>, it stays and both texts are returned.</summary>
    public PartConflict? Rewrite(string was, string text)
    {
        Check(text).ThrowIfBroken();
        if (Text != was.Trim() && Text != text.Trim()) return new PartConflict(Id.Value.ToString(), text.Trim(), Text);
        Text = text.Trim();
        return null;
    }

    /// <summary>Moves an item one place up or down among its agenda.</summary>
    public static void Move(IReadOnlyCollection<AgendaItem> agenda, RecordId id, int by)
    {
        var order = InOrder(agenda).ToList();
        var at = order.FindIndex(item => item.Id == id);
        var to = at + Math.Sign(by);
        if (at < 0 || to < 0 || to >= order.Count) return;
        (order[at], order[to]) = (order[to], order[at]);
        for (var place = 0; place < order.Count; place++) order[place].Place = place + 1;
    }

    /// <summary>Items in the order of the agenda.</summary>
    public static IEnumerable<AgendaItem> InOrder(IEnumerable<AgendaItem> agenda) => agenda.OrderBy(item => item.Place).ThenBy(item => item.Id.Value);

    private static RuleCheck Check(string text) => new RuleCheck()
        .Refuse(string.IsNullOrWhiteSpace(text), "text-missing", "item", "Say what is to be talked about.")
        .Refuse(text.Length > Longest, "text-too-long", "item", $"An item holds at most {Longest} characters.");
}
