using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Touchline.Statistics.Tests.Api;

/// <summary>Types and members as they are written in C#.</summary>
internal static class Signature
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(double)] = "double",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(uint)] = "uint",
        [typeof(ulong)] = "ulong",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        // Only the compiler writes a method of this name, and only into records.
        var isRecord = type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null;
        var word = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => isRecord ? "record struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(isRecord ? "record" : "class")}",
        };
        var above = type.IsValueType || type.BaseType == typeof(object) || type.BaseType is null ? "" : $" : {NameOf(type.BaseType, null)}";
        return $"{word} {type.FullName!.Replace('+', '.')}{above}";
    }

    public static string Of(MemberInfo member) => member switch
    {
        FieldInfo { DeclaringType.IsEnum: true } value => $"{value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo { IsLiteral: true } field => $"const {Typed(field)} {field.Name} = {Literal(field.GetRawConstantValue())}",
        FieldInfo field => $"{Access(field.IsPublic)}{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Typed(field)} {field.Name}",
        PropertyInfo property => Of(property),
        ConstructorInfo made => $"{Access(made.IsPublic)}{made.DeclaringType!.Name}({Parameters(made)})",
        MethodInfo method => $"{Access(method.IsPublic)}{Modifiers(method)}{Typed(method.ReturnParameter)} {method.Name}{Generic(method)}({Parameters(method)})",
        _ => throw new NotSupportedException($"{member.MemberType} {member.Name}"),
    };

    private static string Of(PropertyInfo property)
    {
        var get = property.GetMethod!;
        var required = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false) ? "required " : "";
        var set = property.SetMethod is { IsPublic: true } setter ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;" : "";
        return $"{Access(get.IsPublic)}{required}{Modifiers(get)}{Typed(property)} {property.Name} {{ get;{set} }}";
    }

    private static string Access(bool isPublic) => isPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.IsAbstract ? "abstract "
        : method.GetBaseDefinition() != method ? method.IsFinal ? "sealed override " : "override "
        : method.IsVirtual && !method.IsFinal ? "virtual " : "";

    private static string Generic(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Typed(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}"));

    private static string Default(ParameterInfo parameter) => parameter.ParameterType.IsEnum && parameter.DefaultValue is { } value
        ? $"{parameter.ParameterType.Name}.{Enum.ToObject(parameter.ParameterType, value)}"
        : Literal(parameter.DefaultValue);

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        true => "true",
        false => "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Typed(FieldInfo field) => NameOf(field.FieldType, new NullabilityInfoContext().Create(field));

    private static string Typed(PropertyInfo property) => NameOf(property.PropertyType, new NullabilityInfoContext().Create(property));

    private static string Typed(ParameterInfo parameter) => NameOf(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    private static string NameOf(Type type, NullabilityInfo? known)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return NameOf(inner, null) + "?";
        var mark = known is { ReadState: NullabilityState.Nullable } ? "?" : "";
        if (type.IsArray) return $"{NameOf(type.GetElementType()!, known?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        if (Words.TryGetValue(type, out var word)) return word + mark;
        if (!type.IsGenericType) return type.Name + mark;
        var parts = type.GetGenericArguments().Select((part, at) => NameOf(part, known?.GenericTypeArguments.ElementAtOrDefault(at)));
        return type.IsAssignableTo(typeof(ITuple)) ? $"({string.Join(", ", parts)}){mark}" : $"{type.Name.Split('`')[0]}<{string.Join(", ", parts)}>{mark}";
    }
}
