namespace Touchline.Jobs;

/// <summary>How far a running job has come. In memory only: a database with one writer could not be told while the job writes.</summary>
public sealed class JobProgress
{
    private volatile string _text = "";
    private int _done;

    /// <summary>What is being done, such as "Writing opportunities".</summary>
    public string Text { get => _text; set => _text = value; }

    /// <summary>Of how many; 0 is not known.</summary>
    public int Of { get; set; }

    public int Done => Volatile.Read(ref _done);

    public void Reached(int done) => Volatile.Write(ref _done, done);
}
