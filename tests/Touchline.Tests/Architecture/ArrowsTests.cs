using System.Reflection;
using Touchline.Model;
using Xunit;

namespace Touchline.Tests.Architecture
{
    public class ArrowsTests
    {
        private static readonly Assembly Program = typeof(TouchlineApp).Assembly;
        private static readonly Assembly Model = typeof(PersonId).Assembly;
        private static readonly Assembly Statistics = typeof(Statistics.Panel).Assembly;

        [Fact]
        public void Statistics_knows_nobody() => AssertNoArrow(Statistics, "Touchline.Statistics", "Touchline.Model", "Touchline.Data", "Touchline.Features", "Touchline.Web");

        [Fact]
        public void The_model_knows_neither_database_nor_web() =>
            AssertNoArrow(Model, "Touchline.Model", "Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Touchline.Data", "Touchline.Features", "Touchline.Web");

        [Fact]
        public void Data_knows_no_web_and_no_features() => AssertNoArrow(Program, "Touchline.Data", "Touchline.Web", "Touchline.Look", "Touchline.Features");

        [Fact]
        public void Web_and_look_never_know_features()
        {
            AssertNoArrow(Program, "Touchline.Web", "Touchline.Features");
            AssertNoArrow(Program, "Touchline.Look", "Touchline.Features", "Touchline.Data");
        }

        [Fact]
        public void Areas_never_know_each_other() => Assert.Empty(OffendingAreas(Program.GetTypes()));

        [Fact]
        public void An_offender_would_be_found()
        {
            var found = OffendingAreas([typeof(Features.Offender.KnowsAnotherArea)]);

            Assert.Contains("Touchline.Features.Today", Assert.Single(found), StringComparison.Ordinal);
        }

        // What a page costs is what it shows. Only who lets everything out reads everything.
        private static readonly Type[] MayReadAllRecords = [typeof(Touchline.Features.Imports.ExportFolder)];

        [Fact]
        public void No_page_reads_all_records() => Assert.Equal(MayReadAllRecords.Select(type => type.FullName), WhoReadsAllRecords(Program.GetTypes()));

        [Fact]
        public void Who_reads_all_records_would_be_found() => Assert.Single(WhoReadsAllRecords([typeof(Features.Offender.ReadsAllRecords)]));

        private static IEnumerable<string?> WhoReadsAllRecords(IEnumerable<Type> types) =>
            (from type in types
             where AreaOf(type.Namespace) is not null && Arrows.TypesUsedBy(type).Contains(typeof(Data.Records))
             select Outermost(type).FullName).Distinct();

        private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

        private static List<string> OffendingAreas(IEnumerable<Type> types) =>
        [
            .. from type in types
               where AreaOf(type.Namespace) is not null
               from other in Arrows.NamespacesUsedBy(type)
               where AreaOf(other) is { } area && area != AreaOf(type.Namespace)
               select $"{type.FullName} knows {other}",
        ];

        private static string? AreaOf(string? name)
        {
            const string features = ".Features.";
            var at = name?.IndexOf(features, StringComparison.Ordinal) ?? -1;
            return at < 0 ? null : name![(at + features.Length)..].Split('.')[0];
        }

        private static void AssertNoArrow(Assembly assembly, string room, params string[] forbidden) => Assert.Empty(
            from type in assembly.GetTypes()
            where type.Namespace is { } name && (name == room || name.StartsWith(room + ".", StringComparison.Ordinal))
            from used in Arrows.NamespacesUsedBy(type)
            where forbidden.Any(bad => used == bad || used.StartsWith(bad + ".", StringComparison.Ordinal))
            select $"{type.FullName} knows {used}");
    }
}

namespace Touchline.Tests.Features.Offender
{
    internal sealed class KnowsAnotherArea
    {
        public static string Offend() => nameof(Touchline.Features.Today.ReadToday) + typeof(Touchline.Features.Today.ReadToday).Name;
    }

    internal sealed class ReadsAllRecords(Data.Records records)
    {
        public Task<Data.Snapshot> OffendAsync() => records.ReadAsync();
    }
}
