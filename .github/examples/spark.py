"""Checks documents of a table through a pipe: a process for each partition, a line in, a line out, no shared files.

spark-submit spark.py documents.parquet findings.json
The table has the columns `path` and `text`; gdpr-lens is installed on the workers (npm install --global gdpr-lens).
"""

import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("gdpr-lens").getOrCreate()
documents = spark.read.parquet(sys.argv[1]).select("path", "text")
# 1 says that something was found; Spark's pipe would take it for a failure.
command = ["sh", "-c", "gdpr-lens check --from jsonl --format jsonl - || test $? -eq 1"]
reports = documents.toJSON().pipe(command, checkCode=True)
spark.read.json(reports).write.json(sys.argv[2])
