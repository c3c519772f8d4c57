declare module 'rabbit-node' {
  const rabbit: { uni2zg: (unicode: string) => string }
  export default rabbit
}
