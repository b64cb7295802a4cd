using System.Reflection;
using System.Reflection.Emit;

namespace Touchline.Tests.Architecture;

/// <summary>
/// Who knows whom, read from compiled code: signatures, fields, base types, attributes and the bodies of methods.
/// </summary>
internal static class Arrows
{
    private static readonly Dictionary<short, OpCode> OpCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The namespaces that a type uses, without its own.</summary>
    public static IReadOnlySet<string> NamespacesUsedBy(Type type) =>
        TypesUsedBy(type).Select(other => other.Namespace ?? "").Where(name => name.Length > 0 && name != type.Namespace).ToHashSet();

    /// <summary>The types that a type uses.</summary>
    public static IReadOnlySet<Type> TypesUsedBy(Type type)
    {
        var used = new HashSet<Type>();
        if (type.BaseType is not null) Add(used, type.BaseType);
        foreach (var contract in type.GetInterfaces()) Add(used, contract);
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var field in type.GetFields(all)) Add(used, field.FieldType);
        foreach (var method in type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)))
        {
            if (method is MethodInfo info) Add(used, info.ReturnType);
            foreach (var parameter in method.GetParameters()) Add(used, parameter.ParameterType);
            AddBody(used, method);
        }
        return used;
    }

    private static void Add(HashSet<Type> used, Type type)
    {
        if (type.HasElementType) { Add(used, type.GetElementType()!); return; }
        if (type.IsGenericParameter || !used.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type)) return;
        foreach (var argument in type.GetGenericArguments()) if (!argument.IsGenericParameter) Add(used, argument);
    }

    private static void AddBody(HashSet<Type> used, MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body) return;
        foreach (var local in method.GetMethodBody()!.LocalVariables) Add(used, local.LocalType);
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xFE ? OpCodes[(short)((body[at] << 8) | body[at + 1])] : OpCodes[body[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok) AddToken(used, method, BitConverter.ToInt32(body, at));
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
                _ => 4,
            };
        }
    }

    private static void AddToken(HashSet<Type> used, MethodBase method, int token)
    {
        var member = method.Module.ResolveMember(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null);
        if (member is Type type) Add(used, type);
        else if (member?.DeclaringType is { } owner) Add(used, owner);
    }
}
