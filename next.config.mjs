import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const nextConfig = {
  // Tests run a server of their own beside the one a person has open.
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // The linter runs by itself (npm run check).
  typescript: { tsconfigPath: './tsconfig.json' },
  async headers() {
    return [{ source: '/setup/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] }]
  },
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
