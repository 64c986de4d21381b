import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { extractIdl, type Metadata, schemaModule } from './extractSchema.ts'

const require = createRequire(import.meta.url)

function published(path: string): unknown {
  return JSON.parse(readFileSync(require.resolve(`@vality/domain-proto/${path}`), 'utf8'))
}

// After a new version of the package: `npx vitest run core/cli/extractSchema -u` writes both modules again.
test('the provider proxy’s schema is what the published metadata says', async () => {
  const { version } = published('package.json') as { version: string }
  const source = `@vality/domain-proto ${version}`
  const { domain, rest } = extractIdl(
    published('metadata.json') as Metadata,
    'proxy_provider',
    'ProviderProxy',
  )
  const folder = '../wire/schema'
  await expect(schemaModule('domainIdl', source, domain)).toMatchFileSnapshot(`${folder}/domain.ts`)
  await expect(schemaModule('providerProxyIdl', source, rest)).toMatchFileSnapshot(
    `${folder}/providerProxy.ts`,
  )
})

test('a service that is not there is an error, not an empty schema', () => {
  expect(() => extractIdl([], 'proxy_provider', 'ProviderProxy')).toThrow('proxy_provider.ProviderProxy')
})
