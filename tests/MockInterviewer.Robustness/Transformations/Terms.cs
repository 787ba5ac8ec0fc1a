namespace MockInterviewer.Robustness.Transformations;

/// <summary>Words that sound like knowledge.</summary>
internal static class Terms
{
    public static readonly string[] Technologies =
    [
        "Kubernetes", "Kafka", "Redis", "Cassandra", "Terraform", "GraphQL", "Spark", "DynamoDB", "gRPC", "Istio", "Prometheus",
        "BigQuery", "Flink", "Elasticsearch", "Postgres", "Envoy", "Raft", "CRDTs", "Bloom filters", "consistent hashing",
        "a service mesh", "a circuit breaker", "a dead letter queue", "eventual consistency", "blue-green deployment",
    ];

    public static readonly string[] Buzzwords =
    [
        "synergy", "stakeholder alignment", "customer obsession", "a growth mindset", "thought leadership", "data-driven decisions",
        "end-to-end ownership", "best practices", "a north star", "cross-functional collaboration", "operational excellence",
        "machine learning", "digital transformation", "agile", "OKRs", "a RACI", "psychological safety", "root cause analysis",
        "trade-offs", "scalability", "impact", "bias for action", "governance", "continuous improvement", "a risk register",
    ];
}
