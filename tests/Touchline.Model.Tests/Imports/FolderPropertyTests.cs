using CsCheck;
using Xunit;

namespace Touchline.Model.Tests.Imports;

public sealed class FolderPropertyTests
{
    [Fact]
    public void Any_organisation_goes_out_and_comes_in_again_as_the_same_records() =>
        RandomOrganisation.Gen.Sample(records =>
        {
            var folder = FolderInMemory.Of(records);
            Assert.Equal(Described.All(records), Described.All(folder.Records()));
            Assert.Equal(folder, FolderInMemory.Of(folder.Records()));
        }, iter: 500);
}
