using Touchline.Model;

namespace Touchline.Data;

/// <summary>The organisation that this request, job or command works in. Every query is cut to it.</summary>
public sealed class OrganisationScope
{
    public OrganisationId Id { get; private set; }

    public bool IsSet => Id != default;

    public void Enter(OrganisationId id) => Id = id;
}
