using System.Reflection;
using Hearsay.Contract;

namespace Hearsay.Tests.Contract;

public sealed class ContractWordsTests
{
    public static TheoryData<Type> LabelTypes =>
        [
            .. typeof(ContractWords)
                .GetMethods(BindingFlags.Public | BindingFlags.Static)
                .Select(method => method.GetParameters()[0].ParameterType),
        ];

    [Theory]
    [MemberData(nameof(LabelTypes))]
    public void Of_EveryLabel_HasAWordOfItsOwn(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        MethodInfo of = typeof(ContractWords).GetMethod(nameof(ContractWords.Of), [type])!;

        object?[] words =
        [
            .. Enum.GetValues(Nullable.GetUnderlyingType(type) ?? type).Cast<object>().Select(label => of.Invoke(null, [label])),
        ];

        Assert.Equal(words.Length, words.Distinct().Count());
    }
}
