using System.Runtime.CompilerServices;

// Days, numbers and near names are tested value by value; only the plans they serve are for others.
[assembly: InternalsVisibleTo("Touchline.Model.Tests")]
