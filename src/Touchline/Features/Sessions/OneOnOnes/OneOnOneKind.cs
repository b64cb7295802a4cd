using Touchline.Model.Sessions;
using Touchline.Model.Sessions.Craft;
using Touchline.Model.Sessions.OneOnOnes;
using Touchline.Model.Sessions.Parts;
using Touchline.Model.Sessions.Rubrics;

namespace Touchline.Features.Sessions.OneOnOnes;

/// <summary>1:1s: shared agenda, shared notes, a rhythm.</summary>
public sealed class OneOnOneKind(ReadOneOnOne read) : ISessionKind
{
    public Kind Kind => Kind.OneOnOne;

    public bool LooksBack => true;

    public bool NeedsAllOfRep => true;

    public bool LooksForChange => true;

    public IReadOnlyList<CraftCheck> Checks => OneOnOneCraft.Checks;

    public IReadOnlyList<PartForm> Forms(IReadOnlyList<Skill> skills) => [OneOnOneParts.Notes];

    public Type Page => typeof(OneOnOneBody);

    public Type? Side => typeof(OneOnOneSide);

    public async Task<object?> ReadAsync(SessionRow row, CancellationToken cancellation) => await read.RunAsync(row, cancellation);
}
