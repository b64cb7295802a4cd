namespace Touchline.Features.Demo;

/// <summary>Names of made-up people; any likeness is chance.</summary>
internal static class DemoNames
{
    public static readonly string[] First =
    [
        "Amara", "Björn", "Chen", "Dana", "Diego", "Elif", "Farid", "Grace", "Hanna", "Ines", "Jonas", "Keiko", "Liam", "Marta", "Nadia", "Omar",
        "Petra", "Quentin", "Rosa", "Samir", "Tiago", "Uma", "Viktor", "Wanda", "Ximena", "Yusuf", "Zoë", "Anton", "Beatriz", "Callum", "Daria", "Emeka",
        "Freya", "Goran", "Helena", "Ivo", "Jasmin", "Kofi", "Leonie", "Mateo",
    ];

    public static readonly string[] Last =
    [
        "Okafor", "Lindqvist", "Wei", "Whitfield", "Fuentes", "Kaya", "Haddad", "Mensah", "Novak", "Barbosa", "Keller", "Tanaka", "Byrne", "Kowalska",
        "Petrov", "Farouk", "Schneider", "Moreau", "Silva", "Rahman", "Rivera", "Iyer", "Ivanov", "Nowak", "Castro", "Demir", "Vermeer", "Larsen",
        "Santos", "Fraser", "Popescu", "Eze", "Madsen", "Horvat", "Costa", "Marić", "Aydin", "Asante", "Brandt", "Rossi",
    ];

    public static readonly string[] Accounts = ["Hartwell Mills", "Northgate Foods", "Sundberg Marine", "Castello Labs", "Orchard & Pine", "Velo Works", "Meridian Health", "Quarry Lane", "Blue Harbour", "Fenwick Steel"];

    public static readonly string[] Promises =
    [
        "Call three dormant accounts", "Send the discovery questions before the next call", "Rewrite the opening of the proposal", "Book the economic buyer at {0}",
        "Bring the forecast for {0} in own words", "Record one discovery call", "Draft a mutual plan with {0}", "Ask {0} what waiting costs them", "Update the close dates in the pipeline",
    ];

    public static readonly string[] OwnPromises = ["Introduce the product lead", "Ask finance for payment terms of {0}", "Share the objection notes", "Join the first ten minutes with {0}", "Send the question bank"];

    public static readonly string[] Notes =
    [
        "Went through the open deals at {0}; agreed to slow down before the price.", "Good questions early on. Next time let the silence work.", "Talked about the quarter and where the week goes.",
        "{0}: the buyer's reason was never asked. One change agreed.", "Practised two openings; the second was shorter and better.", "Pipeline walked through line by line.",
    ];

    /// <summary>Names one after another, none twice, and none of those who are known by name.</summary>
    internal sealed class Book(Random random)
    {
        private readonly HashSet<string> _given = ["Priya Raman", "Tomás Rivera", "Dana Whitfield"];

        public string Next()
        {
            while (true)
            {
                var name = $"{First[random.Next(First.Length)]} {Last[random.Next(Last.Length)]}";
                if (_given.Add(name)) return name;
            }
        }
    }
}
