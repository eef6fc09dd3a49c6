#!/bin/bash
#SBATCH --array=1-16
#SBATCH --cpus-per-task=1
#SBATCH --mem=512M
# An archive in 16 parts: sbatch slurm.sh FOLDER. The parts put together are the whole: cat results/*.jsonl
mkdir -p results
gdpr-lens check --format jsonl --jobs 1 --shard "$SLURM_ARRAY_TASK_ID/16" "$1" > "results/$SLURM_ARRAY_TASK_ID.jsonl"
# 1 says that something was found, which is what the results are for.
[ $? -le 1 ]
