using System.Reflection;
using System.Runtime.CompilerServices;

namespace Touchline.Statistics.Tests.Api;

/// <summary>What users of the library can write against, found by reflection.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<Type> Types() => typeof(Panel).Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>Members that a type declares itself; what the compiler adds to a record is not one that anybody wrote.</summary>
    public static IEnumerable<MemberInfo> MembersOf(Type type) => type.GetMembers(Declared).Where(member => IsVisible(member) && IsWritten(member, type));

    public static string Text() => string.Join('\n', Types().Select(TextOf));

    private static string TextOf(Type type) =>
        $"{Signature.Of(type)}\n{string.Concat(MembersOf(type).Select(Signature.Of).Order(StringComparer.Ordinal).Select(line => $"    {line}\n"))}";

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        _ => false,
    };

    private static bool IsWritten(MemberInfo member, Type type) => member switch
    {
        MethodInfo { IsSpecialName: true } method => method.Name.StartsWith("op_", StringComparison.Ordinal) && !IsGenerated(method),
        FieldInfo { IsSpecialName: true } => false,
        PropertyInfo { Name: "EqualityContract" } => false,
        // A copy constructor is how a record clones itself.
        ConstructorInfo made => !IsGenerated(made) && !made.GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual([type]),
        _ => !IsGenerated(member),
    };

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
