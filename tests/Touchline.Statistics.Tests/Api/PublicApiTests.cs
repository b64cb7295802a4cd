using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Xunit;

namespace Touchline.Statistics.Tests.Api;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_approved_one()
    {
        var approved = Path.Combine(Here(), "PublicApi.txt");
        var now = PublicApi.Text();
        if (now == File.ReadAllText(approved)) return;
        var received = Path.Combine(Path.GetDirectoryName(typeof(PublicApiTests).Assembly.Location)!, "PublicApi.received.txt");
        File.WriteAllText(received, now);
        string[] before = File.ReadAllLines(approved), after = now.Split('\n');
        Assert.Fail($"""
            The public API of Touchline.Statistics is no longer the approved one.
            {string.Join('\n', before.Except(after).Select(line => "- " + line.Trim()).Concat(after.Except(before).Select(line => "+ " + line.Trim())))}
            If users of the library shall have it so, accept it and name it in CHANGELOG.md:
            cp {received} {approved}
            """);
    }

    [Fact]
    public void Every_public_type_and_member_has_a_doc_comment()
    {
        var documented = Documented();
        var without = PublicApi.Types().SelectMany(type => PublicApi.MembersOf(type).Where(member => !SpeaksForItself(member, type)).Select(member => NameOf(member, type)).Prepend("T:" + type.FullName))
            .GroupBy(name => name).Where(name => documented.GetValueOrDefault(name.Key) < name.Count()).Select(name => name.Key);
        Assert.Empty(without);
    }

    // Overloads share a name here: there must be as many comments as there are overloads.
    private static Dictionary<string, int> Documented() =>
        XDocument.Load(Path.ChangeExtension(typeof(Panel).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Elements().Any(part => part.Name == "inheritdoc" || !string.IsNullOrWhiteSpace(part.Value)))
            .GroupBy(member => member.Attribute("name")!.Value.Split('(')[0].Split("``")[0]).ToDictionary(group => group.Key, group => group.Count());

    private static string NameOf(MemberInfo member, Type type) => member switch
    {
        FieldInfo => $"F:{type.FullName}.{member.Name}",
        PropertyInfo => $"P:{type.FullName}.{member.Name}",
        ConstructorInfo => $"M:{type.FullName}.#ctor",
        _ => $"M:{type.FullName}.{member.Name}",
    };

    // What a record names in its head is described there, and the compiler asks for it. A constructor that takes nothing has nothing to say.
    private static bool SpeaksForItself(MemberInfo member, Type type) =>
        member is ConstructorInfo made && made.GetParameters().Length == 0
        || type.GetMethod("Deconstruct") is { } head && (member is ConstructorInfo || head.GetParameters().Any(parameter => parameter.Name == member.Name));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
