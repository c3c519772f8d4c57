import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // The door compresses: the framework leaves route handlers as they are.
  compress: false,
  reactStrictMode: true,
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  serverExternalPackages: ['@electric-sql/pglite', '@node-rs/argon2', 'postgres'],
  // No image is ever fetched or changed on behalf of a request.
  images: { unoptimized: true },
}

export default config
