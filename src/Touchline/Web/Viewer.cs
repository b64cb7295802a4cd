using Touchline.Model;

namespace Touchline.Web;

/// <summary>Who is asking. Filled once per request from the account, so a withdrawn right is gone with the next click.</summary>
public sealed class Viewer
{
    public Guid? AccountId { get; private set; }

    public PersonId? PersonId { get; private set; }

    public bool IsOperations { get; private set; }

    public string Name { get; private set; } = "";

    public bool IsSignedIn => AccountId is not null;

    public bool Is(PersonId person) => PersonId == person;

    public void SignedInAs(Guid account, PersonId? person, bool isOperations, string name) =>
        (AccountId, PersonId, IsOperations, Name) = (account, person, isOperations, name);
}
