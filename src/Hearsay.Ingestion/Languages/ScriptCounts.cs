namespace Hearsay.Ingestion.Languages;

/// <summary>How many letters of a text belong to which script.</summary>
internal struct ScriptCounts
{
    private const double MinShare = 0.3;

    private int _cyrillic;
    private int _greek;
    private int _arabic;
    private int _hebrew;
    private int _han;
    private int _kana;
    private int _hangul;
    private int _indic;
    private int _thai;

    public void Count(char c)
    {
        switch (c)
        {
            case < '\u0370':
                break;
            case < '\u0400':
                _greek++;
                break;
            case < '\u0530':
                _cyrillic++;
                break;
            case >= '\u0590' and < '\u0600':
                _hebrew++;
                break;
            case >= '\u0600' and < '\u0780':
                _arabic++;
                break;
            case >= '\u0900' and < '\u0E00':
                _indic++;
                break;
            case >= '\u0E00' and < '\u0E80':
                _thai++;
                break;
            case >= '\u3040' and < '\u3100':
                _kana++;
                break;
            case >= '\u3400' and < '\uA000':
                _han++;
                break;
            case >= '\uAC00' and < '\uD7B0':
                _hangul++;
                break;
        }
    }

    /// <summary>The language, or the script, of a text that is not in Latin letters; null for one that is.</summary>
    public readonly string? Dominant(int letters)
    {
        double least = Math.Max(4, letters * MinShare);
        if (_hangul >= least)
            return "ko";
        if (_kana + _han >= least)
            return _kana > letters * 0.05 ? "ja" : "zh";
        if (_cyrillic >= least)
            return "und-Cyrl";
        if (_arabic >= least)
            return "und-Arab";
        if (_greek >= least)
            return "el";
        if (_hebrew >= least)
            return "he";
        if (_thai >= least)
            return "th";
        return _indic >= least ? "und-Deva" : null;
    }
}
