using Mono.Cecil;

namespace TabMcp.ArchitectureTests.Rules;

/// <summary>The ids of log events, by which operators filter.</summary>
internal static class EventRules
{
    private const string Attribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";

    public static Rule An_event_id_belongs_to_one_log_message { get; } =
        new(nameof(An_event_id_belongs_to_one_log_message), Layers.All, Find);

    private static IEnumerable<Finding> Find(Code code)
    {
        var messages = code.TypesOf(Layers.All).SelectMany(Messages).ToList();
        var byId = messages.ToLookup(message => message.Id);
        return messages.Select(message => new Finding(
            message.Method.DeclaringType.Outermost().FullName,
            [.. Faults(message, byId[message.Id])]
        ));
    }

    private static IEnumerable<string> Faults(Message message, IEnumerable<Message> ofSameId) =>
        message.Id is null
            ? [$"{message.Method.Readable()} has no event id."]
            : from other in ofSameId
            where other != message
            select $"{message.Method.Readable()} has the event id {message.Id}, as {other.Method.Readable()} does.";

    private static IEnumerable<Message> Messages(TypeDefinition type) =>
        from method in type.SelfAndNested().SelectMany(inner => inner.Methods)
        let attribute = ((ICustomAttributeProvider)method).Attribute(Attribute)
        where attribute is not null
        select new Message(method, IdOf(attribute));

    // The attribute takes the id as its first constructor argument or as a property.
    private static int? IdOf(CustomAttribute attribute) =>
        attribute
            .Properties.Where(property => property.Name == "EventId")
            .Select(property => property.Argument)
            .Concat(attribute.ConstructorArguments.Take(1))
            .Select(argument => argument.Value)
            .OfType<int>()
            .Select(id => (int?)id)
            .FirstOrDefault();

    private sealed record Message(MethodDefinition Method, int? Id);
}
