// A till of the bench: the very bundle of its starter, which tells it by messages what to do.
const { main } = await import(process.argv[2] ?? '');
process.exit(await main(['--till']));
