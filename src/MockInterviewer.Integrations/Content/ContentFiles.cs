using System.Text;
using MockInterviewer.Core.Content;
using MockInterviewer.Core.Storage;

namespace MockInterviewer.Integrations.Content;

/// <summary>Changes the files of a content folder: each is written whole beside its place before the first takes it, so that a full disk
/// leaves everything as it was.</summary>
public static class ContentFiles
{
    private const string Partial = ".partial";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="files">Texts by path.</param>
    /// <param name="obsolete">Removed when all are written.</param>
    /// <exception cref="StorageException">The folder cannot be written.</exception>
    public static void Write(ContentFolder folder, IReadOnlyDictionary<string, string> files, params IEnumerable<string> obsolete)
    {
        var begun = new Stack<string>();
        try
        {
            foreach (var (file, text) in files)
            {
                var path = folder.PathOf(file);
                MakeFolder(Path.GetDirectoryName(path)!, begun);
                begun.Push(path + Partial);
                File.WriteAllText(path + Partial, text, Utf8);
            }
            foreach (var path in files.Keys.Select(folder.PathOf))
            {
                File.Move(path + Partial, path, overwrite: true);
            }
            foreach (var path in obsolete.Select(folder.PathOf))
            {
                File.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(begun);
            throw new StorageException($"{folder.Root} cannot be written ({e.Message.TrimEnd('.')}); make room there and make it writable, or name another folder with --content.", e);
        }
    }

    private static void MakeFolder(string path, Stack<string> begun)
    {
        if (!Directory.Exists(path))
        {
            MakeFolder(Path.GetDirectoryName(path)!, begun);
            Directory.CreateDirectory(path);
            begun.Push(path);
        }
    }

    /// <summary>What was made last first: a folder is empty again when its turn comes, or holds what was written whole and stays.</summary>
    private static void Remove(Stack<string> begun)
    {
        foreach (var path in begun)
        {
            try
            {
                if (Directory.Exists(path))
                {
                    Directory.Delete(path);
                }
                else
                {
                    File.Delete(path);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // What hinders the writing hinders this; the first fault is the one to tell.
            }
        }
    }
}
