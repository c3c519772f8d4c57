// Loaded into a measured server before anything else: answers how much processor time the process has used.
process.on('message', (question) => {
  if (question === 'cpu') process.send?.(process.cpuUsage())
})
